// An allocator for libcmark: a tree of a few hundred small nodes is cut from one piece of memory and
// dropped as a whole. With malloc, a third of a parse goes into finding and freeing those nodes.
#pragma once

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A piece of memory; large blocks, such as the text of a long line, have a piece of their own.
typedef struct sitegen_piece {
  struct sitegen_piece *before, *after;
  size_t size;
  size_t used;
} sitegen_piece;

enum {
  sitegen_piece_size = 1 << 17,
  sitegen_large_block = 1 << 14,
  sitegen_spare_pieces = 8,
  sitegen_header = 16
};

// All memory of one tree: a ring of pieces, the one that blocks are cut from first.
typedef struct sitegen_arena {
  sitegen_piece ring;
  sitegen_piece *current;
} sitegen_arena;

// The arena of the parse that is going on in this thread. (Variables stand in functions: Swift's
// importer takes no others from a header.)
static inline sitegen_arena **sitegen_current(void) {
  static _Thread_local sitegen_arena *current;
  return &current;
}

// Pieces of the common size, kept for the next parse on any thread.
static inline sitegen_piece **sitegen_spare(void) {
  static sitegen_piece *spare[sitegen_spare_pieces];
  return spare;
}

static inline sitegen_piece *sitegen_piece_new(sitegen_arena *arena, size_t size) {
  sitegen_piece *piece = NULL;
  if (size == sitegen_piece_size)
    for (int i = 0; i < sitegen_spare_pieces && !piece; i++)
      piece = __atomic_exchange_n(sitegen_spare() + i, NULL, __ATOMIC_ACQUIRE);
  // As libcmark's own allocator does: without memory there is nothing to go on with.
  if (!piece && !(piece = (sitegen_piece *)malloc(sizeof(sitegen_piece) + size))) abort();
  piece->size = size;
  piece->used = 0;
  piece->before = &arena->ring;
  piece->after = arena->ring.after;
  arena->ring.after->before = piece;
  arena->ring.after = piece;
  return piece;
}

static inline void sitegen_piece_free(sitegen_piece *piece) {
  if (piece->size == sitegen_piece_size)
    for (int i = 0; i < sitegen_spare_pieces && piece; i++)
      piece = __atomic_exchange_n(sitegen_spare() + i, piece, __ATOMIC_RELEASE);
  free(piece);
}

static inline void *sitegen_allocate(size_t size) {
  sitegen_arena *arena = *sitegen_current();
  if (!arena || size > SIZE_MAX / 2) abort();
  // The size stands before each block, so that it can grow.
  size_t whole = ((size + 15) & ~(size_t)15) + sitegen_header;
  sitegen_piece *piece = arena->current;
  if (whole > sitegen_large_block) {
    piece = sitegen_piece_new(arena, whole);
  } else if (!piece || piece->size - piece->used < whole) {
    piece = arena->current = sitegen_piece_new(arena, sitegen_piece_size);
  }
  char *block = (char *)(piece + 1) + piece->used + sitegen_header;
  piece->used += whole;
  *(size_t *)(block - sitegen_header) = size;
  return block;
}

static inline size_t *sitegen_size(void *block) {
  return (size_t *)((char *)block - sitegen_header);
}

static inline int sitegen_is_large(size_t size) {
  return ((size + 15) & ~(size_t)15) + sitegen_header > sitegen_large_block;
}

// Blocks in shared pieces go with the tree; a large one goes at once.
static inline void sitegen_release(void *block) {
  if (!block || !sitegen_is_large(*sitegen_size(block))) return;
  sitegen_piece *piece = (sitegen_piece *)((char *)block - sitegen_header) - 1;
  piece->before->after = piece->after;
  piece->after->before = piece->before;
  sitegen_piece_free(piece);
}

static inline void *sitegen_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(sitegen_allocate(count * size), 0, count * size);
}

static inline void *sitegen_realloc(void *block, size_t size) {
  if (!block) return sitegen_allocate(size);
  size_t old = *sitegen_size(block);
  if (size <= old) return block;
  void *grown = memcpy(sitegen_allocate(size), block, old);
  sitegen_release(block);
  return grown;
}

// Parses a document into an arena of its own; `events` is an iterator over its tree.
static inline sitegen_arena *sitegen_parse(
  const char *text, size_t length, int options, cmark_iter **events) {
  static cmark_mem memory = {sitegen_calloc, sitegen_realloc, sitegen_release};
  sitegen_arena *outer = *sitegen_current();
  sitegen_arena *arena = (sitegen_arena *)malloc(sizeof(sitegen_arena));
  if (!arena) abort();
  arena->ring.before = arena->ring.after = &arena->ring;
  arena->current = NULL;
  *sitegen_current() = arena;
  cmark_parser *parser = cmark_parser_new_with_mem(options, &memory);
  cmark_parser_feed(parser, text, length);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  *events = cmark_iter_new(root);
  *sitegen_current() = outer;
  return arena;
}

// Frees the tree and its iterator.
static inline void sitegen_arena_free(sitegen_arena *arena) {
  sitegen_piece *piece = arena->ring.after;
  while (piece != &arena->ring) {
    sitegen_piece *next = piece->after;
    sitegen_piece_free(piece);
    piece = next;
  }
  free(arena);
}
