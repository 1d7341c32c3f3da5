/* In the place of ICU, 6 MB without its tables: see installer/standins.py. Qt asks it for sorting,
 * time zones, old encodings and capital letters as countries have them, and has ways of its own
 * where it is told that ICU does not have what was asked for. */
#include <stddef.h>
#include <stdint.h>

enum { UNSUPPORTED = 16 }; /* U_UNSUPPORTED_ERROR of utypes.h */

#define JOINED(name, version) name##_##version
#define VERSIONED(name, version) JOINED(name, version)
#define ICU(name) VERSIONED(name, VERSION)

/* A length of nothing that was written. */
static int32_t nothing(int *status) {
    *status = UNSUPPORTED;
    return 0;
}

void *ICU(ucol_open)(const char *locale, int *status) {
    *status = UNSUPPORTED;
    return NULL;
}

void *ICU(ucnv_open)(const char *name, int *status) {
    *status = UNSUPPORTED;
    return NULL;
}

int32_t ICU(ucnv_countAvailable)(void) { return 0; }

const char *ICU(ucnv_getStandardName)(const char *name, const char *standard, int *status) {
    *status = UNSUPPORTED;
    return NULL;
}

void *ICU(ucal_open)(const void *zone, int32_t length, const char *locale, int type, int *status) {
    *status = UNSUPPORTED;
    return NULL;
}

int32_t ICU(ucal_getCanonicalTimeZoneID)(
    const void *id, int32_t length, void *result, int32_t room, int8_t *known, int *status) {
    return nothing(status);
}

int32_t ICU(u_strToUpper)(
    void *to, int32_t room, const void *from, int32_t length, const char *locale, int *status) {
    return nothing(status);
}

int32_t ICU(u_strToLower)(
    void *to, int32_t room, const void *from, int32_t length, const char *locale, int *status) {
    return nothing(status);
}

int32_t ICU(ucal_getTimeZoneDisplayName)(
    const void *zone, int kind, const char *locale, void *to, int32_t room, int *status) {
    return nothing(status);
}

void ICU(ucol_close)(void *none) {}
void ICU(ucnv_close)(void *none) {}
void ICU(ucal_close)(void *none) {}
