#include "word_lists.h"

// #embed keeps compilation instant (a Swift array literal of the same bytes takes minutes) and
// records each file as a dependency, so that an edited list is linked anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char abbreviations[] = {
#embed "../TextAnalysis/Resources/en/abbreviations.yml"
};

static const unsigned char clauses[] = {
#embed "../TextAnalysis/Resources/en/clauses.yml"
};

static const unsigned char dates[] = {
#embed "../TextAnalysis/Resources/en/dates.yml"
};

static const unsigned char figures[] = {
#embed "../TextAnalysis/Resources/en/figures.yml"
};

static const unsigned char given_names[] = {
#embed "../TextAnalysis/Resources/en/given-names.yml"
};

static const unsigned char holidays[] = {
#embed "../TextAnalysis/Resources/en/holidays.yml"
};

static const unsigned char media[] = {
#embed "../TextAnalysis/Resources/en/media.yml"
};

static const unsigned char ordinary_words[] = {
#embed "../TextAnalysis/Resources/en/ordinary-words.yml"
};

static const unsigned char organisations[] = {
#embed "../TextAnalysis/Resources/en/organisations.yml"
};

static const unsigned char places[] = {
#embed "../TextAnalysis/Resources/en/places.yml"
};

static const unsigned char roles[] = {
#embed "../TextAnalysis/Resources/en/roles.yml"
};

static const unsigned char sentence_starters[] = {
#embed "../TextAnalysis/Resources/en/sentence-starters.yml"
};

static const unsigned char speech[] = {
#embed "../TextAnalysis/Resources/en/speech.yml"
};

static const unsigned char states[] = {
#embed "../TextAnalysis/Resources/en/states.yml"
};

static const unsigned char stop_words[] = {
#embed "../TextAnalysis/Resources/en/stop-words.yml"
};

static const unsigned char surnames[] = {
#embed "../TextAnalysis/Resources/en/surnames.yml"
};

static const unsigned char tense[] = {
#embed "../TextAnalysis/Resources/en/tense.yml"
};

static const unsigned char topics[] = {
#embed "../TextAnalysis/Resources/en/topics.yml"
};

static const struct word_list all[] = {
    {"en/abbreviations.yml", abbreviations, sizeof abbreviations},
    {"en/clauses.yml", clauses, sizeof clauses},
    {"en/dates.yml", dates, sizeof dates},
    {"en/figures.yml", figures, sizeof figures},
    {"en/given-names.yml", given_names, sizeof given_names},
    {"en/holidays.yml", holidays, sizeof holidays},
    {"en/media.yml", media, sizeof media},
    {"en/ordinary-words.yml", ordinary_words, sizeof ordinary_words},
    {"en/organisations.yml", organisations, sizeof organisations},
    {"en/places.yml", places, sizeof places},
    {"en/roles.yml", roles, sizeof roles},
    {"en/sentence-starters.yml", sentence_starters, sizeof sentence_starters},
    {"en/speech.yml", speech, sizeof speech},
    {"en/states.yml", states, sizeof states},
    {"en/stop-words.yml", stop_words, sizeof stop_words},
    {"en/surnames.yml", surnames, sizeof surnames},
    {"en/tense.yml", tense, sizeof tense},
    {"en/topics.yml", topics, sizeof topics},
};

const struct word_list *const word_lists = all;
const size_t word_lists_count = sizeof all / sizeof all[0];
