// The word lists below Sources/TextAnalysis/Resources, linked into the executable.
#pragma once

#include <stddef.h>

/// One embedded file: `name` is its path below Resources, as in "en/months.yml".
struct word_list {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// All embedded files, in no meaningful order.
extern const struct word_list *_Nonnull const word_lists;
extern const size_t word_lists_count;
