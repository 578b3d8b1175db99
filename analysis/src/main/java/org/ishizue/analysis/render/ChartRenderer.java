package org.ishizue.analysis.render;

import org.ishizue.analysis.Picture;
import org.ishizue.runtime.display.JsonText;
import org.ishizue.runtime.display.MimeBundle;
import org.ishizue.runtime.display.Renderer;

/**
 * Shows charts as images, with their descriptions for those who do not see them; what can be shown alive is
 * there as Vega-Lite too, of which clients that know it take that and all others the image.
 */
public final class ChartRenderer implements Renderer<Picture> {
  /** What a figure says of itself, beside the metadata of its formats: whoever checks a notebook reads it. */
  private static final String FACTS = "ishizue";

  @Override
  public Class<Picture> type() {
    return Picture.class;
  }

  @Override
  public MimeBundle render(Picture picture) {
    String description = picture.toString();
    MimeBundle.Builder bundle = MimeBundle.builder();
    picture.vegaLite().ifPresent(spec -> bundle.put(MimeBundle.VEGA_LITE, spec));
    return bundle
        .png(picture.png(), picture.widthPx(), picture.heightPx(), description)
        .metadata(
            FACTS,
            "{\"title\":" + JsonText.quote(picture.heading()) + ",\"source\":"
                + JsonText.quote(picture.sourceLine()) + "}")
        .text(description)
        .build();
  }
}
