package org.ishizue.lessons.html;

import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.UrlSanitizer;

/** Addresses in Markdown: links to the web, to mail and within the book; pictures from the notebook itself. */
final class PictureUrls implements UrlSanitizer {
  private final UrlSanitizer links = new DefaultUrlSanitizer();

  @Override
  public String sanitizeLinkUrl(String url) {
    return links.sanitizeLinkUrl(url);
  }

  @Override
  public String sanitizeImageUrl(String url) {
    return url.startsWith("attachment:") || url.startsWith("data:image/") ? url : "";
  }
}
