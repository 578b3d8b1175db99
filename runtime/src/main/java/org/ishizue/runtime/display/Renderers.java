package org.ishizue.runtime.display;

import java.awt.image.RenderedImage;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the renderer for a value: a bundle as it is, what shows itself by its own word, else the service whose type is the most specific, else
 * plain text. Services are looked up when the first value asks that no JDK class can be, since looking costs
 * time.
 */
public final class Renderers {
  /** How many characters one format of a value may have: more brings a browser to a halt. */
  private static final int MAX_CONTENT = 20_000_000;

  private static volatile Renderers current = new Renderers(Renderers.class.getClassLoader());

  private final @Nullable ClassLoader loader;
  private volatile @Nullable List<Renderer<?>> services;

  /** Looks for services in a class loader and its parents. */
  public Renderers(@Nullable ClassLoader loader) {
    this.loader = loader;
  }

  /** The renderers in use in this VM. */
  public static Renderers current() {
    return current;
  }

  /** Replaces the renderers in use, for instance after the class path has grown. */
  public static void use(Renderers renderers) {
    current = renderers;
  }

  /** Shows a value in all its formats. Never throws because of what the value does. */
  public MimeBundle render(@Nullable Object value) {
    if (value == null) {
      return MimeBundle.text("null");
    }
    if (value instanceof MimeBundle bundle) {
      return bundle;
    }
    if (value instanceof Displayable displayable) {
      return render(displayable);
    }
    if (value instanceof RenderedImage image) {
      return Images.bundle(image);
    }
    if (!isPlain(value)) {
      Renderer<?> renderer = find(value.getClass());
      if (renderer != null) {
        return render(renderer, value);
      }
    }
    return MimeBundle.text(new PlainText().of(value));
  }

  private static <T> MimeBundle render(Renderer<T> renderer, Object value) {
    try {
      return cut(renderer.render(renderer.type().cast(value)));
    } catch (RuntimeException | LinkageError e) {
      return MimeBundle.text(
          new PlainText().of(value) + "\n" + PlainText.TEXTS.get("renderer.failed", e));
    }
  }

  private static MimeBundle render(Displayable displayable) {
    try {
      return cut(displayable.toBundle());
    } catch (RuntimeException | LinkageError e) {
      return MimeBundle.text(
          new PlainText().of(displayable) + "\n" + PlainText.TEXTS.get("renderer.failed", e));
    }
  }

  /** Leaves out what would choke a page, with a note. */
  private static MimeBundle cut(MimeBundle bundle) {
    MimeBundle.Builder kept = MimeBundle.builder();
    bundle.metadata().forEach(kept::metadata);
    StringBuilder notes = new StringBuilder();
    bundle.data().forEach((type, content) -> {
      if (content.length() <= MAX_CONTENT) {
        kept.put(type, content);
      } else {
        int millions = content.length() / 1_000_000;
        notes.append('\n').append(PlainText.TEXTS.get("cut.content", type, millions));
      }
    });
    if (notes.length() == 0) {
      return bundle;
    }
    String plain = bundle.data().getOrDefault(MimeBundle.PLAIN, "");
    String shown = plain.length() <= MAX_CONTENT ? plain : new PlainText().of(plain);
    return kept.text(shown + notes).build();
  }

  /** Whether plain text is all there is for such a value, so that no service needs to be looked up. */
  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value.getClass().isArray()
        || value.getClass().getName().startsWith("java.");
  }

  private @Nullable Renderer<?> find(Class<?> valueType) {
    Renderer<?> best = null;
    for (Renderer<?> candidate : services()) {
      if (candidate.type().isAssignableFrom(valueType)
          && (best == null || best.type().isAssignableFrom(candidate.type()))) {
        best = candidate;
      }
    }
    return best;
  }

  private List<Renderer<?>> services() {
    List<Renderer<?>> found = services;
    if (found == null) {
      found = load();
      services = found;
    }
    return found;
  }

  @SuppressWarnings("rawtypes") // a service is looked up by its raw class
  private List<Renderer<?>> load() {
    List<Renderer<?>> found = new ArrayList<>();
    Iterator<Renderer> providers = ServiceLoader.load(Renderer.class, loader).iterator();
    while (true) {
      try {
        if (!providers.hasNext()) {
          return List.copyOf(found);
        }
        Renderer<?> renderer = providers.next();
        renderer.type(); // fails here, not later, when the library that it shows is missing
        found.add(renderer);
      } catch (ServiceConfigurationError | LinkageError e) {
        System.err.println(PlainText.TEXTS.get("renderer.unusable", e));
      }
    }
  }
}
