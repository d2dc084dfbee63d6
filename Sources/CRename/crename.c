// Swift's Glibc module does not show renameat2, which is a GNU extension; hence these few lines.
#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif
#include "crename.h"
#include <errno.h>

#if defined(__APPLE__)
#include <stdio.h>

int crename_exchange(int left_folder, const char *left, int right_folder, const char *right) {
  return renameatx_np(left_folder, left, right_folder, right, RENAME_SWAP);
}

#elif defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>

// Through syscall(2), so that it does not matter which C library there is.
int crename_exchange(int left_folder, const char *left, int right_folder, const char *right) {
#ifdef SYS_renameat2
  return (int)syscall(SYS_renameat2, left_folder, left, right_folder, right, 2u /* EXCHANGE */);
#else
  errno = ENOSYS;
  return -1;
#endif
}

#else

int crename_exchange(int left_folder, const char *left, int right_folder, const char *right) {
  errno = ENOSYS;
  return -1;
}
#endif
