/* In the place of OpenBLAS, 28 MB: the functions that numpy's products of vectors and matrices
 * call, by the names and with the 64-bit numbers of numpy's own build of it. The program
 * multiplies vectors of some hundred numbers; ONNX Runtime, LanceDB and llama.cpp bring their own.
 * What numpy.linalg wants of LAPACK is left out: see installer/standins.py.
 *
 * Each is compiled several times; the processor's best is chosen when the library is loaded. */
#include <complex.h>
#include <stdint.h>

typedef int64_t whole;
typedef float complex cfloat;
typedef double complex cdouble;

enum { ROW_MAJOR = 101, PLAIN = 111, CONJUGATED = 113, UPPER = 121 };

#define BEST __attribute__((target_clones("avx512f", "avx2", "default")))
/* By reference where the number is complex, by value where it is not, as BLAS has it. */
#define BY_VALUE(type) type
#define VALUE(given) (given)
#define BY_REFERENCE(type) const void *
#define SELF(number) (number)

/* Where a vector begins: one with a negative step is walked from its far end. */
#define BEGIN(vector, count, step) ((vector) + ((step) < 0 ? (1 - (count)) * (step) : 0))

#define DOT(type, x, y, conjugate)                                                              \
    x = BEGIN(x, n, step_x);                                                                    \
    y = BEGIN(y, n, step_y);                                                                    \
    type sum = 0;                                                                               \
    if (step_x == 1 && step_y == 1)                                                             \
        for (whole i = 0; i < n; i++) sum += conjugate(x[i]) * y[i];                            \
    else                                                                                        \
        for (whole i = 0; i < n; i++) sum += conjugate(x[i * step_x]) * y[i * step_y];

#define REAL_DOT(type, letter)                                                                  \
    BEST type scipy_cblas_##letter##dot64_(                                                     \
        whole n, const type *x, whole step_x, const type *y, whole step_y) {                    \
        DOT(type, x, y, SELF)                                                                   \
        return sum;                                                                             \
    }
#define COMPLEX_DOT(type, letter, kind, conjugate)                                              \
    BEST void scipy_cblas_##letter##dot##kind##_sub64_(                                         \
        whole n, const type *x, whole step_x, const type *y, whole step_y, type *result) {      \
        DOT(type, x, y, conjugate)                                                              \
        *result = sum;                                                                          \
    }
REAL_DOT(float, s)
REAL_DOT(double, d)
COMPLEX_DOT(cfloat, c, u, SELF)
COMPLEX_DOT(cfloat, c, c, conjf)
COMPLEX_DOT(cdouble, z, u, SELF)
COMPLEX_DOT(cdouble, z, c, conj)

/* C = alpha A B + beta C, with the steps from row to row and from column to column of each. */
#define PRODUCT(type, letter, conjugate)                                                        \
    BEST static void product_##letter(                                                          \
        whole rows, whole columns, whole depth, type alpha, const type *a, whole a_row,         \
        whole a_column, int a_conjugated, const type *b, whole b_row, whole b_column,           \
        int b_conjugated, type beta, type *c, whole c_row, whole c_column) {                    \
        for (whole i = 0; i < rows; i++)                                                        \
            for (whole j = 0; j < columns; j++) {                                               \
                type *to = c + i * c_row + j * c_column;                                        \
                *to = beta == 0 ? 0 : beta * *to;                                               \
            }                                                                                   \
        if (b_column == 1 && c_column == 1 && !b_conjugated) {                                  \
            for (whole i = 0; i < rows; i++)                                                    \
                for (whole k = 0; k < depth; k++) {                                             \
                    type one = a[i * a_row + k * a_column];                                     \
                    one = alpha * (a_conjugated ? conjugate(one) : one);                        \
                    const type *other = b + k * b_row;                                          \
                    type *to = c + i * c_row;                                                   \
                    for (whole j = 0; j < columns; j++) to[j] += one * other[j];                \
                }                                                                               \
            return;                                                                             \
        }                                                                                       \
        for (whole i = 0; i < rows; i++)                                                        \
            for (whole j = 0; j < columns; j++) {                                               \
                const type *one = a + i * a_row, *other = b + j * b_column;                     \
                type sum = 0;                                                                   \
                if (a_column == 1 && b_row == 1 && !a_conjugated && !b_conjugated)              \
                    for (whole k = 0; k < depth; k++) sum += one[k] * other[k];                 \
                else                                                                            \
                    for (whole k = 0; k < depth; k++) {                                         \
                        type left = one[k * a_column], right = other[k * b_row];                \
                        sum += (a_conjugated ? conjugate(left) : left) *                        \
                               (b_conjugated ? conjugate(right) : right);                       \
                    }                                                                           \
                c[i * c_row + j * c_column] += alpha * sum;                                     \
            }                                                                                   \
    }

/* A matrix whose rows lie one after the other, and is taken as it is, has its columns side by
 * side; one that is turned, or whose columns lie one after the other, has its rows so. */
#define ALONG_ROWS(order, turned) (((order) == ROW_MAJOR) == ((turned) == PLAIN))

#define MATRICES(type, letter, pass, value)                                                     \
    void scipy_cblas_##letter##gemm64_(                                                         \
        int order, int turn_a, int turn_b, whole m, whole n, whole k, pass(type) alpha,         \
        const type *a, whole a_step, const type *b, whole b_step, pass(type) beta, type *c,     \
        whole c_step) {                                                                         \
        int a_rows = ALONG_ROWS(order, turn_a), b_rows = ALONG_ROWS(order, turn_b);             \
        int c_rows = order == ROW_MAJOR;                                                        \
        product_##letter(                                                                       \
            m, n, k, value(alpha), a, a_rows ? a_step : 1, a_rows ? 1 : a_step,                 \
            turn_a == CONJUGATED, b, b_rows ? b_step : 1, b_rows ? 1 : b_step,                  \
            turn_b == CONJUGATED, value(beta), c, c_rows ? c_step : 1, c_rows ? 1 : c_step);    \
    }                                                                                           \
    void scipy_cblas_##letter##gemv64_(                                                         \
        int order, int turn, whole m, whole n, pass(type) alpha, const type *a, whole a_step,   \
        const type *x, whole x_step, pass(type) beta, type *y, whole y_step) {                  \
        int along = ALONG_ROWS(order, turn);                                                    \
        whole rows = turn == PLAIN ? m : n, columns = turn == PLAIN ? n : m;                    \
        product_##letter(                                                                       \
            rows, 1, columns, value(alpha), a, along ? a_step : 1, along ? 1 : a_step,          \
            turn == CONJUGATED, BEGIN(x, columns, x_step), x_step, 2, 0, value(beta),           \
            BEGIN(y, rows, y_step), y_step, 2);                                                 \
    }                                                                                           \
    /* Of A and A turned: one half is asked for, row by row; the other may not be touched. */   \
    void scipy_cblas_##letter##syrk64_(                                                         \
        int order, int half, int turn, whole n, whole k, pass(type) alpha, const type *a,       \
        whole a_step, pass(type) beta, type *c, whole c_step) {                                 \
        int along = ALONG_ROWS(order, turn), c_rows = order == ROW_MAJOR;                       \
        whole row = along ? a_step : 1, column = along ? 1 : a_step;                            \
        whole down = c_rows ? c_step : 1, right = c_rows ? 1 : c_step;                          \
        for (whole i = 0; i < n; i++) {                                                         \
            whole from = half == UPPER ? i : 0, to = half == UPPER ? n : i + 1;                 \
            product_##letter(                                                                   \
                1, to - from, k, value(alpha), a + i * row, row, column, 0, a + from * row,     \
                column, row, 0, value(beta), c + i * down + from * right, down, right);         \
        }                                                                                       \
    }                                                                                           \
    void scipy_cblas_##letter##axpy64_(                                                         \
        whole n, pass(type) alpha, const type *x, whole x_step, type *y, whole y_step) {        \
        type by = value(alpha);                                                                 \
        x = BEGIN(x, n, x_step);                                                                \
        y = BEGIN(y, n, y_step);                                                                \
        for (whole i = 0; i < n; i++) y[i * y_step] += by * x[i * x_step];                      \
    }                                                                                           \
    void scipy_##letter##copy_64_(                                                              \
        const whole *n, const type *x, const whole *x_step, type *y, const whole *y_step) {     \
        x = BEGIN(x, *n, *x_step);                                                              \
        y = BEGIN(y, *n, *y_step);                                                              \
        for (whole i = 0; i < *n; i++) y[i * *y_step] = x[i * *x_step];                         \
    }

#define CFLOAT_VALUE(given) (*(const cfloat *)(given))
#define CDOUBLE_VALUE(given) (*(const cdouble *)(given))
PRODUCT(float, s, SELF)
PRODUCT(double, d, SELF)
PRODUCT(cfloat, c, conjf)
PRODUCT(cdouble, z, conj)
MATRICES(float, s, BY_VALUE, VALUE)
MATRICES(double, d, BY_VALUE, VALUE)
MATRICES(cfloat, c, BY_REFERENCE, CFLOAT_VALUE)
MATRICES(cdouble, z, BY_REFERENCE, CDOUBLE_VALUE)
