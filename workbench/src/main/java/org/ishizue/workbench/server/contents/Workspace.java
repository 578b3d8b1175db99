package org.ishizue.workbench.server.contents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishizue.workbench.server.http.HttpProblem;
import org.jspecify.annotations.Nullable;

/**
 * The folder that pages may see, and nothing outside it: no {@code ..}, no link that leads out.
 *
 * <p>Paths of the API have slashes and no slash at either end; the folder itself is the empty path.
 */
public final class Workspace {
  private final Path root;
  private final boolean allowHidden;

  private Workspace(Path root, boolean allowHidden) {
    this.root = root;
    this.allowHidden = allowHidden;
  }

  /** The workspace in a folder that exists; hidden files are none of it. */
  public static Workspace in(Path folder) throws IOException {
    return in(folder, false);
  }

  /**
   * The workspace in a folder that exists.
   *
   * @param allowHidden whether hidden files are files like others
   */
  public static Workspace in(Path folder, boolean allowHidden) throws IOException {
    return new Workspace(folder.toRealPath(), allowHidden);
  }

  /** The folder, without links in it. */
  public Path root() {
    return root;
  }

  /** A path of the API without slashes at its ends. */
  static String clean(String path) {
    int start = 0;
    int end = path.length();
    while (start < end && path.charAt(start) == '/') {
      start++;
    }
    while (end > start && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(start, end);
  }

  /**
   * The place of a path of the API; there need not be anything.
   *
   * @throws HttpProblem 404 if it is not inside the workspace
   */
  public Path resolve(String path) {
    Path place = root;
    for (String part : parts(path)) {
      if (part.equals("..")
          || part.equals(".")
          || part.indexOf('\0') >= 0
          || part.indexOf('\\') >= 0) {
        throw outside(path);
      }
      try {
        place = place.resolve(part);
      } catch (InvalidPathException e) {
        throw outside(path);
      }
    }
    if (!place.startsWith(root) || !isReallyInside(place)) {
      throw outside(path);
    }
    return place;
  }

  /**
   * Whether a part of the path is hidden here: by a leading dot, or as the system sees it.
   *
   * @throws HttpProblem 404 if it is not inside the workspace
   */
  public boolean isHidden(String path) {
    boolean dotted = parts(path).stream().anyMatch(part -> part.startsWith("."));
    if (dotted && !allowHidden) {
      return true;
    }
    Path place = resolve(path);
    return !allowHidden && !place.equals(root) && isHiddenFile(place);
  }

  /** Whether a file or folder is not to be listed. */
  boolean isUnlisted(Path place) {
    return !allowHidden && isHiddenFile(place);
  }

  private static boolean isHiddenFile(Path place) {
    try {
      return Files.exists(place, LinkOption.NOFOLLOW_LINKS) && Files.isHidden(place);
    } catch (IOException e) {
      return true;
    }
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : clean(path).split("/", -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Follows the links of that part of the path which exists. */
  private boolean isReallyInside(Path place) {
    Path existing = place;
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    return existing != null && isInside(existing);
  }

  private boolean isInside(Path existing) {
    try {
      return existing.toRealPath().startsWith(root);
    } catch (IOException e) {
      // A link that leads nowhere may come to lead anywhere.
      return false;
    }
  }

  /** The path of the API of a place in the workspace. */
  public String pathOf(Path place) {
    Path relative = root.relativize(place);
    return relative.toString().replace('\\', '/');
  }

  /** The folder of a path, or null for the workspace itself. */
  static @Nullable String parent(String path) {
    String clean = clean(path);
    int slash = clean.lastIndexOf('/');
    return clean.isEmpty() ? null : slash < 0 ? "" : clean.substring(0, slash);
  }

  static String name(String path) {
    String clean = clean(path);
    return clean.substring(clean.lastIndexOf('/') + 1);
  }

  static String join(String folder, String name) {
    String clean = clean(folder);
    return clean.isEmpty() ? name : clean + "/" + name;
  }

  private static HttpProblem outside(String path) {
    return new HttpProblem(404, "file or directory does not exist: '" + path + "'");
  }
}
