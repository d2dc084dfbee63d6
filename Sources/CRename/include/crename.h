#ifndef CRENAME_H
#define CRENAME_H

/// Exchanges two paths in one step: renameat2(2) with RENAME_EXCHANGE, renameatx_np(2) with RENAME_SWAP.
///
/// Returns 0, or -1 with `errno` set: ENOSYS where the system has no such call, EINVAL where the
/// file system cannot do it.
int crename_exchange(int left_folder, const char *left, int right_folder, const char *right);

#endif
