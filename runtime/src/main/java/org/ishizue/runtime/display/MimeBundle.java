package org.ishizue.runtime.display;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value in several formats, keyed by MIME type, as Jupyter's {@code display_data} wants it.
 *
 * @param data MIME type to content: text as it is, binary content (images) in Base64, JSON types
 *     ({@code application/json}, {@code *+json}) as JSON text
 * @param metadata MIME type to a JSON object in text form, such as {@code {"width":640}}
 */
public record MimeBundle(Map<String, String> data, Map<String, String> metadata) {
  public static final String PLAIN = "text/plain";
  public static final String HTML = "text/html";
  public static final String MARKDOWN = "text/markdown";
  public static final String LATEX = "text/latex";
  public static final String PNG = "image/png";
  public static final String SVG = "image/svg+xml";
  public static final String JSON = "application/json";
  public static final String VEGA_LITE = "application/vnd.vegalite.v5+json";

  public MimeBundle {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /** A bundle of plain text only. */
  public static MimeBundle text(String plain) {
    return new MimeBundle(Map.of(PLAIN, plain), Map.of());
  }

  /** This bundle with the named MIME types only; all of it if none is named. */
  public MimeBundle only(String... mimeTypes) {
    if (mimeTypes.length == 0) {
      return this;
    }
    Map<String, String> kept = new LinkedHashMap<>(data);
    kept.keySet().retainAll(List.of(mimeTypes));
    Map<String, String> keptMetadata = new LinkedHashMap<>(metadata);
    keptMetadata.keySet().retainAll(kept.keySet());
    return new MimeBundle(kept, keptMetadata);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Whether content of this MIME type is JSON, so that it travels as JSON and not as a string. */
  public static boolean isJson(String mimeType) {
    return mimeType.equals(JSON) || mimeType.endsWith("+json");
  }

  /** Collects the formats of one value, in any order: clients choose the richest they can show. */
  public static final class Builder {
    private final Map<String, String> data = new LinkedHashMap<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();

    private Builder() {}

    public Builder text(String plain) {
      return put(PLAIN, plain);
    }

    public Builder html(String html) {
      return put(HTML, html);
    }

    /**
     * An image as PNG bytes, shown at a size in CSS pixels (half the image's own size for an image drawn
     * at 2x).
     *
     * @param alt what the image says, for readers who do not see it
     */
    public Builder png(byte[] png, int widthPx, int heightPx, String alt) {
      put(PNG, Base64.getEncoder().encodeToString(png));
      metadata.put(
          PNG,
          "{\"width\":" + widthPx + ",\"height\":" + heightPx + ",\"alt\":" + JsonText.quote(alt)
              + "}");
      return this;
    }

    /**
     * Content of any type.
     *
     * @param content text as it is, binary content in Base64, JSON types as JSON text
     */
    public Builder put(String mimeType, String content) {
      data.put(mimeType, content);
      return this;
    }

    /** Metadata of one type's content: a JSON object in text form. */
    public Builder metadata(String mimeType, String jsonObject) {
      metadata.put(mimeType, jsonObject);
      return this;
    }

    public MimeBundle build() {
      return new MimeBundle(data, metadata);
    }
  }
}
