package import Diagnostics
import Parsing
import Rendering
package import SiteModel

/// Lists the templates of a theme with the pages they make and what they draw on.
///
/// Of `seeds` only the language that their settings name counts; what else is wrong with them is for
/// a build to say.
package func templateListing(
  of theme: ThemeFolder, seeds: SeedFolder
) -> Diagnosed<[TemplateListing]> {
  Rendering.templateListing(
    templates: theme.files, name: theme.name, fallback: theme.fallback,
    language: parseSettings(seeds).value.curation.site.language)
}
