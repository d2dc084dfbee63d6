#include "word_lists.h"

// #embed keeps compilation instant (a Swift array literal of the same bytes takes minutes) and
// records each file as a dependency. A test compares this list with the folder and can write
// it anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../TextAnalysis/Resources/en/abbreviations.yml"
};
static const unsigned char file_1[] = {
#embed "../TextAnalysis/Resources/en/clauses.yml"
};
static const unsigned char file_2[] = {
#embed "../TextAnalysis/Resources/en/dates.yml"
};
static const unsigned char file_3[] = {
#embed "../TextAnalysis/Resources/en/figures.yml"
};
static const unsigned char file_4[] = {
#embed "../TextAnalysis/Resources/en/given-names.yml"
};
static const unsigned char file_5[] = {
#embed "../TextAnalysis/Resources/en/holidays.yml"
};
static const unsigned char file_6[] = {
#embed "../TextAnalysis/Resources/en/media.yml"
};
static const unsigned char file_7[] = {
#embed "../TextAnalysis/Resources/en/ordinary-words.yml"
};
static const unsigned char file_8[] = {
#embed "../TextAnalysis/Resources/en/organisations.yml"
};
static const unsigned char file_9[] = {
#embed "../TextAnalysis/Resources/en/places.yml"
};
static const unsigned char file_10[] = {
#embed "../TextAnalysis/Resources/en/roles.yml"
};
static const unsigned char file_11[] = {
#embed "../TextAnalysis/Resources/en/sentence-starters.yml"
};
static const unsigned char file_12[] = {
#embed "../TextAnalysis/Resources/en/sexes.yml"
};
static const unsigned char file_13[] = {
#embed "../TextAnalysis/Resources/en/speech.yml"
};
static const unsigned char file_14[] = {
#embed "../TextAnalysis/Resources/en/states.yml"
};
static const unsigned char file_15[] = {
#embed "../TextAnalysis/Resources/en/stop-words.yml"
};
static const unsigned char file_16[] = {
#embed "../TextAnalysis/Resources/en/surnames.yml"
};
static const unsigned char file_17[] = {
#embed "../TextAnalysis/Resources/en/tense.yml"
};
static const unsigned char file_18[] = {
#embed "../TextAnalysis/Resources/en/topics.yml"
};

static const struct word_list files[] = {
    {"en/abbreviations.yml", file_0, sizeof file_0},
    {"en/clauses.yml", file_1, sizeof file_1},
    {"en/dates.yml", file_2, sizeof file_2},
    {"en/figures.yml", file_3, sizeof file_3},
    {"en/given-names.yml", file_4, sizeof file_4},
    {"en/holidays.yml", file_5, sizeof file_5},
    {"en/media.yml", file_6, sizeof file_6},
    {"en/ordinary-words.yml", file_7, sizeof file_7},
    {"en/organisations.yml", file_8, sizeof file_8},
    {"en/places.yml", file_9, sizeof file_9},
    {"en/roles.yml", file_10, sizeof file_10},
    {"en/sentence-starters.yml", file_11, sizeof file_11},
    {"en/sexes.yml", file_12, sizeof file_12},
    {"en/speech.yml", file_13, sizeof file_13},
    {"en/states.yml", file_14, sizeof file_14},
    {"en/stop-words.yml", file_15, sizeof file_15},
    {"en/surnames.yml", file_16, sizeof file_16},
    {"en/tense.yml", file_17, sizeof file_17},
    {"en/topics.yml", file_18, sizeof file_18},
};

const struct word_list *const word_lists = files;
const size_t word_lists_count = sizeof files / sizeof files[0];
