import Parsing
package import Diagnostics
package import SiteModel

/// What the YAML files beside the articles say; the articles themselves are not parsed.
package func curation(of seeds: SeedFolder) -> Diagnosed<Curation> {
  let read = parseSettings(seeds)
  return Diagnosed(read.value.curation, read.diagnostics)
}

/// What is found in the articles and merged across them, without any page.
package func indexedSite(
  of seeds: SeedFolder, settings: BuildSettings
) -> Diagnosed<SiteIndex> {
  let parsed = parse(seeds, settings)
  var diagnostics = parsed.diagnostics
  let index = siteIndex(of: parsed.value, settings, &diagnostics).index
  return Diagnosed(index, diagnostics.sorted())
}
