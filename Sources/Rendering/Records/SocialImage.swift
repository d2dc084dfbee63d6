import Diagnostics
import SiteModel

/// The picture that link previews show, which `site.yml` names; previews ask for its whole address.
extension SiteContext {
  /// The picture's path below the seeds folder, where it is no address.
  private var imagePath: String? {
    guard let image = index.curation.site.image?.value, !isWebAddress(image) else { return nil }
    return joined(image, below: "")
  }

  /// Absolute; `nil` without a picture, or where only a base URL could make it so.
  var imageAddress: String? {
    guard let image = index.curation.site.image?.value else { return nil }
    guard let path = imagePath else { return image }
    guard settings.attachments[path] != nil else { return nil }
    return settings.baseURL.map { $0 + attachmentPermalink(path).url }
  }

  /// In pixels, where the file states it.
  var imageSize: PixelSize? {
    imagePath.flatMap { settings.attachments[$0] }.flatMap { $0 }
  }

  /// The finding for a picture that is not there.
  var missingImage: Diagnostic? {
    guard let image = index.curation.site.image, let path = imagePath,
      settings.attachments[path] == nil
    else { return nil }
    return Diagnostic(
      .error, "broken-image", "there is no picture \"\(image.value)\"", at: image.position,
      help: didYouMean(path, among: settings.attachments.keys.sorted())
        ?? "name a PNG or JPEG below the seeds folder, about 1200 by 630 pixels")
  }
}

/// Whether a text is an address of the web.
func isWebAddress(_ text: String) -> Bool {
  let start = text.prefix(8).lowercased()
  return start.hasPrefix("https://") || start.hasPrefix("http://")
}
