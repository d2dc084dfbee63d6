// The files of the templates folder, linked into the executable.
#pragma once

#include <stddef.h>

/// One embedded file: `path` is relative to the folder, as in "partials/event.mustache".
struct theme_file {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// All files, sorted by path.
extern const struct theme_file *_Nonnull const default_theme;
extern const size_t default_theme_count;
