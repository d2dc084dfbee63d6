#include "manual.h"

// #embed keeps compilation instant (a Swift array literal of the same bytes takes minutes) and
// records each file as a dependency. A test compares this list with the folder and can write
// it anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../sitegen/Resources/codes/articles.md"
};
static const unsigned char file_1[] = {
#embed "../sitegen/Resources/codes/folders.md"
};
static const unsigned char file_2[] = {
#embed "../sitegen/Resources/codes/markdown.md"
};
static const unsigned char file_3[] = {
#embed "../sitegen/Resources/codes/metadata.md"
};
static const unsigned char file_4[] = {
#embed "../sitegen/Resources/codes/publishing.md"
};
static const unsigned char file_5[] = {
#embed "../sitegen/Resources/codes/templates.md"
};
static const unsigned char file_6[] = {
#embed "../sitegen/Resources/starter/seeds/actors.yml"
};
static const unsigned char file_7[] = {
#embed "../sitegen/Resources/starter/seeds/articles.yml"
};
static const unsigned char file_8[] = {
#embed "../sitegen/Resources/starter/seeds/board-opens-inquiry.md"
};
static const unsigned char file_9[] = {
#embed "../sitegen/Resources/starter/seeds/company-letter.txt"
};
static const unsigned char file_10[] = {
#embed "../sitegen/Resources/starter/seeds/families-demand-seat.md"
};
static const unsigned char file_11[] = {
#embed "../sitegen/Resources/starter/seeds/first-hearing.md"
};
static const unsigned char file_12[] = {
#embed "../sitegen/Resources/starter/seeds/lisandra-aground.md"
};
static const unsigned char file_13[] = {
#embed "../sitegen/Resources/starter/seeds/minister-two-pilots.md"
};
static const unsigned char file_14[] = {
#embed "../sitegen/Resources/starter/seeds/radar-report.md"
};
static const unsigned char file_15[] = {
#embed "../sitegen/Resources/starter/seeds/site.yml"
};
static const unsigned char file_16[] = {
#embed "../sitegen/Resources/starter/seeds/topics.yml"
};
static const unsigned char file_17[] = {
#embed "../sitegen/Resources/starter/seeds/خدمة-الجزيرة.md"
};

static const struct manual_file files[] = {
    {"codes/articles.md", file_0, sizeof file_0},
    {"codes/folders.md", file_1, sizeof file_1},
    {"codes/markdown.md", file_2, sizeof file_2},
    {"codes/metadata.md", file_3, sizeof file_3},
    {"codes/publishing.md", file_4, sizeof file_4},
    {"codes/templates.md", file_5, sizeof file_5},
    {"starter/seeds/actors.yml", file_6, sizeof file_6},
    {"starter/seeds/articles.yml", file_7, sizeof file_7},
    {"starter/seeds/board-opens-inquiry.md", file_8, sizeof file_8},
    {"starter/seeds/company-letter.txt", file_9, sizeof file_9},
    {"starter/seeds/families-demand-seat.md", file_10, sizeof file_10},
    {"starter/seeds/first-hearing.md", file_11, sizeof file_11},
    {"starter/seeds/lisandra-aground.md", file_12, sizeof file_12},
    {"starter/seeds/minister-two-pilots.md", file_13, sizeof file_13},
    {"starter/seeds/radar-report.md", file_14, sizeof file_14},
    {"starter/seeds/site.yml", file_15, sizeof file_15},
    {"starter/seeds/topics.yml", file_16, sizeof file_16},
    {"starter/seeds/خدمة-الجزيرة.md", file_17, sizeof file_17},
};

const struct manual_file *const manual = files;
const size_t manual_count = sizeof files / sizeof files[0];
