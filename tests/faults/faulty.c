/* Makes the n-th call that writes below a folder fail: to be preloaded (LD_PRELOAD).

   Counted are, in all threads: write, pwrite, writev, pwritev, fsync, fdatasync, ftruncate,
   rename, link, mkdir and open for writing. Rust's rustix calls renameat past the C library:
   that one is trapped by a seccomp filter (on x86-64). Call numbers `first` to `last` fail with `error`,
   and only while the file `gate` is there, if one is named; half of what a failing write was
   given reaches the file, as when a disk runs full. `faulty_arm` starts to count anew.
   The environment arms it too: FAULTY_UNDER, FAULTY_FIRST, FAULTY_LAST, FAULTY_ERROR,
   FAULTY_GATE. FAULTY_LOG names a file to which each counted call is appended. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <ucontext.h>
#include <unistd.h>

static char under[PATH_MAX], gate[PATH_MAX], log_path[PATH_MAX];
static atomic_long count, failed, first_call, last_call;
static atomic_int error_code, armed;

static void copy(char *to, const char *from) {
    snprintf(to, PATH_MAX, "%s", from ? from : "");
}

void faulty_arm(const char *folder, long first, long last, int error, const char *closed_by,
                const char *log) {
    atomic_store(&armed, 0);
    copy(under, folder);
    copy(gate, closed_by);
    copy(log_path, log);
    atomic_store(&count, 0);
    atomic_store(&failed, 0);
    atomic_store(&first_call, first);
    atomic_store(&last_call, last);
    atomic_store(&error_code, error);
    atomic_store(&armed, under[0] != 0);
}

long faulty_count(void) { return atomic_load(&count); }

long faulty_failed(void) { return atomic_load(&failed); }

static long number(const char *name) {
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

static void trap_renameat(void);

__attribute__((constructor)) static void arm_from_environment(void) {
    faulty_arm(getenv("FAULTY_UNDER"), number("FAULTY_FIRST"), number("FAULTY_LAST"),
               (int)number("FAULTY_ERROR"), getenv("FAULTY_GATE"), getenv("FAULTY_LOG"));
    trap_renameat();
}

static int is_under(const char *path) {
    size_t length = strlen(under);
    return strncmp(path, under, length) == 0 && (path[length] == '/' || path[length] == 0);
}

/* The path that a name stands for, links and dots left as they are: enough for these tests. */
static void resolve(int folder, const char *name, char *path) {
    char link[64], base[PATH_MAX];
    ssize_t length;
    if (name[0] == '/') {
        copy(path, name);
        return;
    }
    if (folder == AT_FDCWD)
        snprintf(link, sizeof link, "/proc/self/cwd");
    else
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    length = readlink(link, base, sizeof base - 1);
    base[length > 0 ? length : 0] = 0;
    if (name[0] == 0)
        copy(path, base);
    else if (snprintf(path, PATH_MAX, "%s/%s", base, name) >= PATH_MAX)
        path[0] = 0;
}

/* Whether this call is to fail; it has been counted and logged. */
static int fails(const char *call, int folder, const char *name) {
    char path[PATH_MAX], line[PATH_MAX + 64];
    int before = errno, log, length, hit;
    long n;
    if (!atomic_load(&armed) || name == NULL)
        return 0;
    resolve(folder, name, path);
    if (!is_under(path)) {
        errno = before;
        return 0;
    }
    n = atomic_fetch_add(&count, 1) + 1;
    hit = n >= atomic_load(&first_call) && n <= atomic_load(&last_call);
    if (hit && gate[0])
        hit = syscall(SYS_faccessat, AT_FDCWD, gate, F_OK) == 0;
    if (hit)
        atomic_fetch_add(&failed, 1);
    if (log_path[0]) {
        log = (int)syscall(SYS_openat, AT_FDCWD, log_path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC,
                           0644);
        length = snprintf(line, sizeof line, "%ld %s %s%s\n", n, call, path, hit ? " FAILED" : "");
        if (log >= 0) {
            syscall(SYS_write, log, line, (size_t)length);
            syscall(SYS_close, log);
        }
    }
    errno = hit ? atomic_load(&error_code) : before;
    return hit;
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))
#define WRITES(flags) (((flags) & O_ACCMODE) != O_RDONLY || ((flags) & (O_CREAT | O_TRUNC)))

ssize_t write(int file, const void *data, size_t size) {
    if (fails("write", file, "")) {
        int error = errno;
        syscall(SYS_write, file, data, size / 2);
        errno = error;
        return -1;
    }
    return REAL(write)(file, data, size);
}

#define PWRITE(name, offset_type)                                                        \
    ssize_t name(int file, const void *data, size_t size, offset_type at) {              \
        return fails(#name, file, "") ? -1 : REAL(name)(file, data, size, at);           \
    }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t writev(int file, const struct iovec *data, int pieces) {
    return fails("writev", file, "") ? -1 : REAL(writev)(file, data, pieces);
}

#define PWRITEV(name, offset_type)                                                       \
    ssize_t name(int file, const struct iovec *data, int pieces, offset_type at) {       \
        return fails(#name, file, "") ? -1 : REAL(name)(file, data, pieces, at);         \
    }
PWRITEV(pwritev, off_t)
PWRITEV(pwritev64, off64_t)

int fsync(int file) { return fails("fsync", file, "") ? -1 : REAL(fsync)(file); }

int fdatasync(int file) { return fails("fdatasync", file, "") ? -1 : REAL(fdatasync)(file); }

int ftruncate(int file, off_t size) {
    return fails("ftruncate", file, "") ? -1 : REAL(ftruncate)(file, size);
}

int ftruncate64(int file, off64_t size) {
    return fails("ftruncate64", file, "") ? -1 : REAL(ftruncate64)(file, size);
}

int rename(const char *from, const char *to) {
    return fails("rename", AT_FDCWD, to) ? -1 : REAL(rename)(from, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to,
              unsigned int flags) {
    return fails("renameat2", to_folder, to)
               ? -1
               : REAL(renameat2)(from_folder, from, to_folder, to, flags);
}

int link(const char *from, const char *to) {
    return fails("link", AT_FDCWD, to) ? -1 : REAL(link)(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
    return fails("linkat", to_folder, to)
               ? -1
               : REAL(linkat)(from_folder, from, to_folder, to, flags);
}

int mkdir(const char *path, mode_t mode) {
    return fails("mkdir", AT_FDCWD, path) ? -1 : REAL(mkdir)(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) {
    return fails("mkdirat", folder, path) ? -1 : REAL(mkdirat)(folder, path, mode);
}

static mode_t mode_of(int flags, va_list rest) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
}

#define OPEN(name)                                                                       \
    int name(const char *path, int flags, ...) {                                         \
        va_list rest;                                                                    \
        va_start(rest, flags);                                                           \
        mode_t mode = mode_of(flags, rest);                                              \
        va_end(rest);                                                                    \
        if (WRITES(flags) && fails(#name, AT_FDCWD, path))                               \
            return -1;                                                                   \
        return REAL(name)(path, flags, mode);                                            \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                     \
    int name(int folder, const char *path, int flags, ...) {                             \
        va_list rest;                                                                    \
        va_start(rest, flags);                                                           \
        mode_t mode = mode_of(flags, rest);                                              \
        va_end(rest);                                                                    \
        if (WRITES(flags) && fails(#name, folder, path))                                 \
            return -1;                                                                   \
        return REAL(name)(folder, path, flags, mode);                                    \
    }
OPENAT(openat)
OPENAT(openat64)

int creat(const char *path, mode_t mode) {
    return fails("creat", AT_FDCWD, path) ? -1 : REAL(creat)(path, mode);
}

int creat64(const char *path, mode_t mode) {
    return fails("creat64", AT_FDCWD, path) ? -1 : REAL(creat64)(path, mode);
}

FILE *fopen(const char *path, const char *mode) {
    int writes = strchr(mode, 'r') == NULL || strchr(mode, '+') != NULL;
    return writes && fails("fopen", AT_FDCWD, path) ? NULL : REAL(fopen)(path, mode);
}

#ifdef __x86_64__
static void on_renameat(int signal, siginfo_t *info, void *context) {
    greg_t *registers = ((ucontext_t *)context)->uc_mcontext.gregs;
    int from_folder = (int)registers[REG_RDI], to_folder = (int)registers[REG_RDX];
    const char *from = (const char *)registers[REG_RSI], *to = (const char *)registers[REG_R10];
    int before = errno;
    (void)signal;
    (void)info;
    if (!fails("renameat", to_folder, to) &&
        syscall(SYS_renameat2, from_folder, from, to_folder, to, 0) == 0)
        registers[REG_RAX] = 0;
    else
        registers[REG_RAX] = -errno;
    errno = before;
}

static void trap_renameat(void) {
    struct sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRAP),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog filter = {sizeof steps / sizeof *steps, steps};
    struct sigaction action = {.sa_sigaction = on_renameat, .sa_flags = SA_SIGINFO | SA_NODEFER};
    sigaction(SIGSYS, &action, NULL);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter);
}
#else
static void trap_renameat(void) {}
#endif
