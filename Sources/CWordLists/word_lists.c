#include "word_lists.h"

// #embed keeps compilation instant (a Swift array literal of the same bytes takes minutes) and
// records each file as a dependency, so that an edited list is linked anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations[] = {
#embed "../TextAnalysis/Resources/en/abbreviations.yml"
};

static const unsigned char dates[] = {
#embed "../TextAnalysis/Resources/en/dates.yml"
};

static const unsigned char holidays[] = {
#embed "../TextAnalysis/Resources/en/holidays.yml"
};

static const unsigned char sentence_starters[] = {
#embed "../TextAnalysis/Resources/en/sentence-starters.yml"
};

static const unsigned char tense[] = {
#embed "../TextAnalysis/Resources/en/tense.yml"
};

static const struct word_list all[] = {
    {"en/abbreviations.yml", abbreviations, sizeof abbreviations},
    {"en/dates.yml", dates, sizeof dates},
    {"en/holidays.yml", holidays, sizeof holidays},
    {"en/sentence-starters.yml", sentence_starters, sizeof sentence_starters},
    {"en/tense.yml", tense, sizeof tense},
};

const struct word_list *const word_lists = all;
const size_t word_lists_count = sizeof all / sizeof all[0];
