package org.ishizue.kernel.magic;

import org.ishizue.kernel.maven.Libraries;
import org.ishizue.kernel.maven.MavenPlaces;
import org.jspecify.annotations.Nullable;

/** A session's libraries, made when they are first asked for: the resolver is a hundred classes. */
final class SessionLibraries {
  private @Nullable Libraries libraries;

  synchronized Libraries get() {
    Libraries known = libraries;
    if (known == null) {
      known = new Libraries(MavenPlaces.standard());
      libraries = known;
    }
    return known;
  }
}
