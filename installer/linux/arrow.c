/* In the place of Arrow's library of functions on columns, 15 MB: see installer/standins.py.
 * What this program computes with columns is in Arrow's first library, or in
 * installer/instead/pyarrow/compute.py. */
#include <stddef.h>
#include <string.h>

/* arrow::Status arrow::compute::Initialize(): all is well, which is a status without a state;
 * and no function is registered. */
void *_ZN5arrow7compute10InitializeEv(void **status) {
    *status = 0;
    return status;
}

/* Two parts of libstdc++ that came with GCC 13, and that the other libraries of Arrow look for
 * in this one, since systems of 2022 do not have them.
 *
 * std::ios_base_library_init() makes std::cout and its like ready; libstdc++ does so itself. */
void _ZSt21ios_base_library_initv(void) {}

/* std::string::_M_replace_cold(at, old, from, new, after): within the string's memory, `new`
 * characters at `from` take the place of the `old` ones at `at`; `after` are behind those. What
 * is put in may itself lie in the string, and then moves with what is behind. */
void _ZNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEE15_M_replace_coldEPcmPKcmm(
    void *self, char *at, size_t old, const char *from, size_t new, size_t after) {
    (void)self;
    char *end = at + old;
    if (new <= old) memmove(at, from, new);
    if (after && new != old) memmove(at + new, end, after);
    if (new <= old) return;
    size_t before = from >= end ? 0 : from + new <= end ? new : (size_t)(end - from);
    if (before) memmove(at, from, before);
    /* What lay behind `end` lies further back by now. */
    if (before < new)
        memmove(at + before, (before ? end : from) + (new - old), new - before);
}
