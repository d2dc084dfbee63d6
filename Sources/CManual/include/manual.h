// What the executable carries for its users: the site that `init` writes and the pages of `explain`.
#pragma once

#include <stddef.h>

/// One embedded file: `path` is relative to Sources/sitegen/Resources.
struct manual_file {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// All files, sorted by path.
extern const struct manual_file *_Nonnull const manual;
extern const size_t manual_count;
