package org.ishizue.jupyter.message;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The language of a kernel, as in {@code kernel_info_reply} and in a notebook's metadata.
 *
 * @param json as it travels, keys that we do not know included; not to be changed
 */
public record LanguageInfo(
    String name, String version, String mimetype, String fileExtension, JsonObject json) {
  /**
   * A language.
   *
   * @param fileExtension with its dot
   * @param pygmentsLexer null where it is the name
   * @param codemirrorMode null where it is the name
   */
  public static LanguageInfo of(
      String name,
      String version,
      String mimetype,
      String fileExtension,
      @Nullable String pygmentsLexer,
      @Nullable String codemirrorMode) {
    JsonObject json = new Contents()
        .put("name", name)
        .put("version", version)
        .put("mimetype", mimetype)
        .put("file_extension", fileExtension)
        .putIfPresent("pygments_lexer", pygmentsLexer)
        .putIfPresent("codemirror_mode", codemirrorMode)
        .build();
    return new LanguageInfo(name, version, mimetype, fileExtension, json);
  }

  static LanguageInfo parse(Fields fields) throws BadMessageException {
    return new LanguageInfo(
        fields.string("name", ""),
        fields.string("version", ""),
        fields.string("mimetype", ""),
        fields.string("file_extension", ""),
        fields.json());
  }
}
