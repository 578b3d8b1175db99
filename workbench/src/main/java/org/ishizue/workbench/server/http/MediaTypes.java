package org.ishizue.workbench.server.http;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a file is, by the end of its name; the same on every system. */
public final class MediaTypes {
  private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
      Map.entry("css", "text/css"),
      Map.entry("csv", "text/csv"),
      Map.entry("geojson", "application/geo+json"),
      Map.entry("gif", "image/gif"),
      Map.entry("htm", "text/html"),
      Map.entry("html", "text/html"),
      Map.entry("ico", "image/vnd.microsoft.icon"),
      Map.entry("jar", "application/java-archive"),
      Map.entry("java", "text/x-java"),
      Map.entry("jpeg", "image/jpeg"),
      Map.entry("jpg", "image/jpeg"),
      Map.entry("js", "text/javascript"),
      Map.entry("json", "application/json"),
      Map.entry("md", "text/markdown"),
      Map.entry("pdf", "application/pdf"),
      Map.entry("png", "image/png"),
      Map.entry("py", "text/x-python"),
      Map.entry("svg", "image/svg+xml"),
      Map.entry("tsv", "text/tab-separated-values"),
      Map.entry("ttf", "font/ttf"),
      Map.entry("txt", "text/plain"),
      Map.entry("woff", "font/woff"),
      Map.entry("woff2", "font/woff2"),
      Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
      Map.entry("xml", "text/xml"),
      Map.entry("zip", "application/zip"));

  private MediaTypes() {}

  /** The media type of a name, or null if its end says nothing. */
  public static @Nullable String guess(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? null : BY_EXTENSION.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** The same for a {@code Content-Type} header. */
  public static String header(String name) {
    String type = guess(name);
    if (type == null) {
      return "application/octet-stream";
    }
    boolean text = type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
    return text ? type + "; charset=utf-8" : type;
  }
}
