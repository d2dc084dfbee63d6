#include "default_theme.h"

// #embed keeps compilation instant (a Swift array literal of the same bytes takes minutes) and
// records each file as a dependency. A test compares this list with the folder and can write
// it anew.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file_0[] = {
#embed "../../templates/404.mustache"
};
static const unsigned char file_1[] = {
#embed "../../templates/README.md"
};
static const unsigned char file_2[] = {
#embed "../../templates/about.mustache"
};
static const unsigned char file_3[] = {
#embed "../../templates/actor.mustache"
};
static const unsigned char file_4[] = {
#embed "../../templates/actors.mustache"
};
static const unsigned char file_5[] = {
#embed "../../templates/article.mustache"
};
static const unsigned char file_6[] = {
#embed "../../templates/articles.mustache"
};
static const unsigned char file_7[] = {
#embed "../../templates/assets/icon.svg"
};
static const unsigned char file_8[] = {
#embed "../../templates/assets/site.css"
};
static const unsigned char file_9[] = {
#embed "../../templates/assets/site.js"
};
static const unsigned char file_10[] = {
#embed "../../templates/base.mustache"
};
static const unsigned char file_11[] = {
#embed "../../templates/chronology.mustache"
};
static const unsigned char file_12[] = {
#embed "../../templates/dossier.mustache"
};
static const unsigned char file_13[] = {
#embed "../../templates/figures.mustache"
};
static const unsigned char file_14[] = {
#embed "../../templates/gaps.mustache"
};
static const unsigned char file_15[] = {
#embed "../../templates/home.mustache"
};
static const unsigned char file_16[] = {
#embed "../../templates/partials/actor-links.mustache"
};
static const unsigned char file_17[] = {
#embed "../../templates/partials/actor-row.mustache"
};
static const unsigned char file_18[] = {
#embed "../../templates/partials/agree.mustache"
};
static const unsigned char file_19[] = {
#embed "../../templates/partials/article-ref.mustache"
};
static const unsigned char file_20[] = {
#embed "../../templates/partials/article-row.mustache"
};
static const unsigned char file_21[] = {
#embed "../../templates/partials/bibliography.mustache"
};
static const unsigned char file_22[] = {
#embed "../../templates/partials/cite.mustache"
};
static const unsigned char file_23[] = {
#embed "../../templates/partials/counts.mustache"
};
static const unsigned char file_24[] = {
#embed "../../templates/partials/differ.mustache"
};
static const unsigned char file_25[] = {
#embed "../../templates/partials/disputes.mustache"
};
static const unsigned char file_26[] = {
#embed "../../templates/partials/downloads.mustache"
};
static const unsigned char file_27[] = {
#embed "../../templates/partials/event-date.mustache"
};
static const unsigned char file_28[] = {
#embed "../../templates/partials/event-text.mustache"
};
static const unsigned char file_29[] = {
#embed "../../templates/partials/event.mustache"
};
static const unsigned char file_30[] = {
#embed "../../templates/partials/events.mustache"
};
static const unsigned char file_31[] = {
#embed "../../templates/partials/evidence.mustache"
};
static const unsigned char file_32[] = {
#embed "../../templates/partials/figure-legend.mustache"
};
static const unsigned char file_33[] = {
#embed "../../templates/partials/figure-row.mustache"
};
static const unsigned char file_34[] = {
#embed "../../templates/partials/figure-table.mustache"
};
static const unsigned char file_35[] = {
#embed "../../templates/partials/figure-tile.mustache"
};
static const unsigned char file_36[] = {
#embed "../../templates/partials/footer.mustache"
};
static const unsigned char file_37[] = {
#embed "../../templates/partials/form-list.mustache"
};
static const unsigned char file_38[] = {
#embed "../../templates/partials/forms.mustache"
};
static const unsigned char file_39[] = {
#embed "../../templates/partials/gap-list.mustache"
};
static const unsigned char file_40[] = {
#embed "../../templates/partials/left.mustache"
};
static const unsigned char file_41[] = {
#embed "../../templates/partials/legend.mustache"
};
static const unsigned char file_42[] = {
#embed "../../templates/partials/masthead.mustache"
};
static const unsigned char file_43[] = {
#embed "../../templates/partials/matrix.mustache"
};
static const unsigned char file_44[] = {
#embed "../../templates/partials/measure.mustache"
};
static const unsigned char file_45[] = {
#embed "../../templates/partials/origin-group.mustache"
};
static const unsigned char file_46[] = {
#embed "../../templates/partials/origins.mustache"
};
static const unsigned char file_47[] = {
#embed "../../templates/partials/pager.mustache"
};
static const unsigned char file_48[] = {
#embed "../../templates/partials/quote.mustache"
};
static const unsigned char file_49[] = {
#embed "../../templates/partials/saying.mustache"
};
static const unsigned char file_50[] = {
#embed "../../templates/partials/source.mustache"
};
static const unsigned char file_51[] = {
#embed "../../templates/partials/state.mustache"
};
static const unsigned char file_52[] = {
#embed "../../templates/partials/statement.mustache"
};
static const unsigned char file_53[] = {
#embed "../../templates/partials/strip.mustache"
};
static const unsigned char file_54[] = {
#embed "../../templates/partials/topic-links.mustache"
};
static const unsigned char file_55[] = {
#embed "../../templates/partials/unnamed-origins.mustache"
};
static const unsigned char file_56[] = {
#embed "../../templates/partials/when.mustache"
};
static const unsigned char file_57[] = {
#embed "../../templates/search.mustache"
};
static const unsigned char file_58[] = {
#embed "../../templates/sources.mustache"
};
static const unsigned char file_59[] = {
#embed "../../templates/strings/ar.yml"
};
static const unsigned char file_60[] = {
#embed "../../templates/strings/en.yml"
};
static const unsigned char file_61[] = {
#embed "../../templates/strings/fr.yml"
};
static const unsigned char file_62[] = {
#embed "../../templates/topic.mustache"
};
static const unsigned char file_63[] = {
#embed "../../templates/topics.mustache"
};
static const unsigned char file_64[] = {
#embed "../../templates/wording.mustache"
};

static const struct theme_file files[] = {
    {"404.mustache", file_0, sizeof file_0},
    {"README.md", file_1, sizeof file_1},
    {"about.mustache", file_2, sizeof file_2},
    {"actor.mustache", file_3, sizeof file_3},
    {"actors.mustache", file_4, sizeof file_4},
    {"article.mustache", file_5, sizeof file_5},
    {"articles.mustache", file_6, sizeof file_6},
    {"assets/icon.svg", file_7, sizeof file_7},
    {"assets/site.css", file_8, sizeof file_8},
    {"assets/site.js", file_9, sizeof file_9},
    {"base.mustache", file_10, sizeof file_10},
    {"chronology.mustache", file_11, sizeof file_11},
    {"dossier.mustache", file_12, sizeof file_12},
    {"figures.mustache", file_13, sizeof file_13},
    {"gaps.mustache", file_14, sizeof file_14},
    {"home.mustache", file_15, sizeof file_15},
    {"partials/actor-links.mustache", file_16, sizeof file_16},
    {"partials/actor-row.mustache", file_17, sizeof file_17},
    {"partials/agree.mustache", file_18, sizeof file_18},
    {"partials/article-ref.mustache", file_19, sizeof file_19},
    {"partials/article-row.mustache", file_20, sizeof file_20},
    {"partials/bibliography.mustache", file_21, sizeof file_21},
    {"partials/cite.mustache", file_22, sizeof file_22},
    {"partials/counts.mustache", file_23, sizeof file_23},
    {"partials/differ.mustache", file_24, sizeof file_24},
    {"partials/disputes.mustache", file_25, sizeof file_25},
    {"partials/downloads.mustache", file_26, sizeof file_26},
    {"partials/event-date.mustache", file_27, sizeof file_27},
    {"partials/event-text.mustache", file_28, sizeof file_28},
    {"partials/event.mustache", file_29, sizeof file_29},
    {"partials/events.mustache", file_30, sizeof file_30},
    {"partials/evidence.mustache", file_31, sizeof file_31},
    {"partials/figure-legend.mustache", file_32, sizeof file_32},
    {"partials/figure-row.mustache", file_33, sizeof file_33},
    {"partials/figure-table.mustache", file_34, sizeof file_34},
    {"partials/figure-tile.mustache", file_35, sizeof file_35},
    {"partials/footer.mustache", file_36, sizeof file_36},
    {"partials/form-list.mustache", file_37, sizeof file_37},
    {"partials/forms.mustache", file_38, sizeof file_38},
    {"partials/gap-list.mustache", file_39, sizeof file_39},
    {"partials/left.mustache", file_40, sizeof file_40},
    {"partials/legend.mustache", file_41, sizeof file_41},
    {"partials/masthead.mustache", file_42, sizeof file_42},
    {"partials/matrix.mustache", file_43, sizeof file_43},
    {"partials/measure.mustache", file_44, sizeof file_44},
    {"partials/origin-group.mustache", file_45, sizeof file_45},
    {"partials/origins.mustache", file_46, sizeof file_46},
    {"partials/pager.mustache", file_47, sizeof file_47},
    {"partials/quote.mustache", file_48, sizeof file_48},
    {"partials/saying.mustache", file_49, sizeof file_49},
    {"partials/source.mustache", file_50, sizeof file_50},
    {"partials/state.mustache", file_51, sizeof file_51},
    {"partials/statement.mustache", file_52, sizeof file_52},
    {"partials/strip.mustache", file_53, sizeof file_53},
    {"partials/topic-links.mustache", file_54, sizeof file_54},
    {"partials/unnamed-origins.mustache", file_55, sizeof file_55},
    {"partials/when.mustache", file_56, sizeof file_56},
    {"search.mustache", file_57, sizeof file_57},
    {"sources.mustache", file_58, sizeof file_58},
    {"strings/ar.yml", file_59, sizeof file_59},
    {"strings/en.yml", file_60, sizeof file_60},
    {"strings/fr.yml", file_61, sizeof file_61},
    {"topic.mustache", file_62, sizeof file_62},
    {"topics.mustache", file_63, sizeof file_63},
    {"wording.mustache", file_64, sizeof file_64},
};

const struct theme_file *const default_theme = files;
const size_t default_theme_count = sizeof files / sizeof files[0];
