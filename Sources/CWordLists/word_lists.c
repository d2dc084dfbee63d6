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
#embed "../TextAnalysis/Resources/en/rules-actors.yml"
};
static const unsigned char file_12[] = {
#embed "../TextAnalysis/Resources/en/rules-dates.yml"
};
static const unsigned char file_13[] = {
#embed "../TextAnalysis/Resources/en/rules-events.yml"
};
static const unsigned char file_14[] = {
#embed "../TextAnalysis/Resources/en/rules-figures.yml"
};
static const unsigned char file_15[] = {
#embed "../TextAnalysis/Resources/en/rules-statements.yml"
};
static const unsigned char file_16[] = {
#embed "../TextAnalysis/Resources/en/rules-topics.yml"
};
static const unsigned char file_17[] = {
#embed "../TextAnalysis/Resources/en/sentence-starters.yml"
};
static const unsigned char file_18[] = {
#embed "../TextAnalysis/Resources/en/sexes.yml"
};
static const unsigned char file_19[] = {
#embed "../TextAnalysis/Resources/en/speech.yml"
};
static const unsigned char file_20[] = {
#embed "../TextAnalysis/Resources/en/states.yml"
};
static const unsigned char file_21[] = {
#embed "../TextAnalysis/Resources/en/stop-words.yml"
};
static const unsigned char file_22[] = {
#embed "../TextAnalysis/Resources/en/surnames.yml"
};
static const unsigned char file_23[] = {
#embed "../TextAnalysis/Resources/en/tense.yml"
};
static const unsigned char file_24[] = {
#embed "../TextAnalysis/Resources/en/topics.yml"
};
static const unsigned char file_25[] = {
#embed "../TextAnalysis/Resources/en/wording.yml"
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
    {"en/rules-actors.yml", file_11, sizeof file_11},
    {"en/rules-dates.yml", file_12, sizeof file_12},
    {"en/rules-events.yml", file_13, sizeof file_13},
    {"en/rules-figures.yml", file_14, sizeof file_14},
    {"en/rules-statements.yml", file_15, sizeof file_15},
    {"en/rules-topics.yml", file_16, sizeof file_16},
    {"en/sentence-starters.yml", file_17, sizeof file_17},
    {"en/sexes.yml", file_18, sizeof file_18},
    {"en/speech.yml", file_19, sizeof file_19},
    {"en/states.yml", file_20, sizeof file_20},
    {"en/stop-words.yml", file_21, sizeof file_21},
    {"en/surnames.yml", file_22, sizeof file_22},
    {"en/tense.yml", file_23, sizeof file_23},
    {"en/topics.yml", file_24, sizeof file_24},
    {"en/wording.yml", file_25, sizeof file_25},
};

const struct word_list *const word_lists = files;
const size_t word_lists_count = sizeof files / sizeof files[0];
