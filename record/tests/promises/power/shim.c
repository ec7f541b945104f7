/* What did a process write, and what did it make durable, in which order?
 *
 * Loaded before everything else (LD_PRELOAD). Every write, change of length, sync, making, renaming and removing below
 * $POWER_DIR is done and then noted in $POWER_JOURNAL, one note after the other. Whoever replays the notes knows what
 * may be lost when the power goes: everything that was not synced.
 *
 * With $POWER_FAIL = "<call> <errno> <after>" the call (write, sync) fails with that number from the <after>th time on,
 * as a disk does that is broken or full.
 *
 * A note: u8 what, u16 length of path, u32 length of bytes, u64 offset, path, bytes; little-endian.
 * Not here: what is lost (disk.rs).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_FD 4096
#define MAX_PATH 1024

enum { MADE = 1, WRITTEN = 2, LENGTH = 3, SYNCED = 4, RENAMED = 5, REMOVED = 6, FOLDER = 7 };

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static char paths[MAX_FD][MAX_PATH];
static char dir[MAX_PATH];
static int journal = -1;
static char fail_call[16];
static int fail_errno;
static long fail_after;
static ssize_t (*real_write)(int, const void *, size_t);

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void begin(void) {
  real_write = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  int (*real_open)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
  const char *below = getenv("POWER_DIR"), *notes = getenv("POWER_JOURNAL"), *fail = getenv("POWER_FAIL");
  if (!below || !notes || strlen(below) >= MAX_PATH) return;
  strcpy(dir, below);
  if (fail && sscanf(fail, "%15s %d %ld", fail_call, &fail_errno, &fail_after) != 3) abort();
  journal = real_open(notes, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (journal < 0) abort();
}

/* The path below the directory, with "" for the directory itself; NULL for every other. */
static const char *below(const char *path) {
  size_t length = strlen(dir);
  if (journal < 0 || length == 0 || !path || strncmp(path, dir, length) != 0) return NULL;
  if (path[length] == 0) return path + length;
  return path[length] == '/' ? path + length + 1 : NULL;
}

static void note(uint8_t what, const char *path, const void *bytes, uint32_t count, uint64_t offset) {
  uint16_t length = (uint16_t)strlen(path);
  size_t whole = 15 + length + count;
  char *line = malloc(whole);
  if (!line) abort();
  line[0] = (char)what;
  memcpy(line + 1, &length, 2);
  memcpy(line + 3, &count, 4);
  memcpy(line + 7, &offset, 8);
  memcpy(line + 15, path, length);
  if (count) memcpy(line + 15 + length, bytes, count);
  if (real_write(journal, line, whole) != (ssize_t)whole) abort();
  free(line);
}

static const char *path_of(int fd) {
  return fd >= 0 && fd < MAX_FD && paths[fd][0] ? paths[fd] + 1 : NULL;
}

static int fails(const char *call) {
  if (!fail_call[0] || strcmp(call, fail_call) != 0 || --fail_after > 0) return 0;
  errno = fail_errno;
  return 1;
}

static int opened(int fd, const char *path, int flags, int was_there) {
  const char *name = below(path);
  if (fd < 0 || fd >= MAX_FD || !name || strlen(name) + 2 > MAX_PATH) return fd;
  pthread_mutex_lock(&turn);
  paths[fd][0] = '=';
  strcpy(paths[fd] + 1, name);
  if (!was_there) note(MADE, name, NULL, 0, 0);
  else if (flags & O_TRUNC) note(LENGTH, name, NULL, 0, 0);
  pthread_mutex_unlock(&turn);
  return fd;
}

#define OPEN(name)                                                   \
  int name(const char *path, int flags, ...) {                       \
    REAL(name);                                                      \
    va_list more;                                                    \
    va_start(more, flags);                                           \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
    va_end(more);                                                    \
    int was_there = !below(path) || access(path, F_OK) == 0;         \
    return opened(real(path, flags, mode), path, flags, was_there);  \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                 \
  int name(int at, const char *path, int flags, ...) {               \
    REAL(name);                                                      \
    va_list more;                                                    \
    va_start(more, flags);                                           \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(more, mode_t) : 0; \
    va_end(more);                                                    \
    int was_there = !below(path) || access(path, F_OK) == 0;         \
    return opened(real(at, path, flags, mode), path, flags, was_there); \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < MAX_FD) {
    pthread_mutex_lock(&turn);
    paths[fd][0] = 0;
    pthread_mutex_unlock(&turn);
  }
  return real(fd);
}

static ssize_t written(int fd, ssize_t count, const void *bytes, off64_t offset) {
  if (count > 0) note(WRITTEN, path_of(fd), bytes, (uint32_t)count, (uint64_t)offset);
  return count;
}

#define PWRITE(name)                                                 \
  ssize_t name(int fd, const void *bytes, size_t count, off64_t offset) { \
    ssize_t (*real)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, #name); \
    if (!path_of(fd)) return real(fd, bytes, count, offset);         \
    pthread_mutex_lock(&turn);                                       \
    ssize_t done = fails("write") ? -1 : written(fd, real(fd, bytes, count, offset), bytes, offset); \
    int why = errno;                                                 \
    pthread_mutex_unlock(&turn);                                     \
    errno = why;                                                     \
    return done;                                                     \
  }
PWRITE(pwrite64)
PWRITE(pwrite)

ssize_t write(int fd, const void *bytes, size_t count) {
  if (!path_of(fd)) return real_write(fd, bytes, count);
  pthread_mutex_lock(&turn);
  int is_end = fcntl(fd, F_GETFL) & O_APPEND;
  off64_t offset = lseek64(fd, 0, is_end ? SEEK_END : SEEK_CUR);
  ssize_t done = fails("write") ? -1 : written(fd, real_write(fd, bytes, count), bytes, offset);
  int why = errno;
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}

static int cut(int fd, off64_t length, int (*real)(int, off64_t)) {
  if (!path_of(fd)) return real(fd, length);
  pthread_mutex_lock(&turn);
  int done = real(fd, length), why = errno;
  if (done == 0) note(LENGTH, path_of(fd), NULL, 0, (uint64_t)length);
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}
int ftruncate64(int fd, off64_t length) { return cut(fd, length, dlsym(RTLD_NEXT, "ftruncate64")); }
int ftruncate(int fd, off_t length) { return cut(fd, length, dlsym(RTLD_NEXT, "ftruncate64")); }

static int sync_of(int fd, const char *call) {
  int (*real)(int) = dlsym(RTLD_NEXT, call);
  if (!path_of(fd)) return real(fd);
  pthread_mutex_lock(&turn);
  int done = fails("sync") ? -1 : real(fd), why = errno;
  if (done == 0) note(SYNCED, path_of(fd), NULL, 0, 0);
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}
int fsync(int fd) { return sync_of(fd, "fsync"); }
int fdatasync(int fd) { return sync_of(fd, "fdatasync"); }

int rename(const char *from, const char *to) {
  REAL(rename);
  const char *old = below(from), *new = below(to);
  if (!old || !new) return real(from, to);
  pthread_mutex_lock(&turn);
  int done = real(from, to), why = errno;
  if (done == 0) note(RENAMED, old, new, (uint32_t)strlen(new), 0);
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}

/* Of names from the root only, as nobody here uses others. */
int renameat2(int from_dir, const char *from, int to_dir, const char *to, unsigned int flags) {
  REAL(renameat2);
  const char *old = below(from), *new = below(to);
  if (!old || !new) return real(from_dir, from, to_dir, to, flags);
  pthread_mutex_lock(&turn);
  int done = real(from_dir, from, to_dir, to, flags), why = errno;
  if (done == 0) note(RENAMED, old, new, (uint32_t)strlen(new), 0);
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  const char *name = below(path);
  if (!name) return real(path, mode);
  pthread_mutex_lock(&turn);
  int done = real(path, mode), why = errno;
  if (done == 0) note(FOLDER, name, NULL, 0, 0);
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}

int unlink(const char *path) {
  REAL(unlink);
  const char *name = below(path);
  if (!name) return real(path);
  pthread_mutex_lock(&turn);
  int done = real(path), why = errno;
  if (done == 0) note(REMOVED, name, NULL, 0, 0);
  pthread_mutex_unlock(&turn);
  errno = why;
  return done;
}
