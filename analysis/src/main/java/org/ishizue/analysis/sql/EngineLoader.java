package org.ishizue.analysis.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.ishizue.runtime.text.Texts;

/**
 * A class loader for DuckDB's jar and our code that uses it. These two come from here alone, everything else
 * from the learner's class path, so that another DuckDB there is not mixed with this one.
 */
final class EngineLoader extends URLClassLoader {
  private static final String OURS = "org.ishizue.analysis.sql.duckdb.";
  private static final Texts TEXTS = Texts.beside(EngineLoader.class);

  private EngineLoader(URL jar) {
    super("duckdb", new URL[] {jar}, EngineLoader.class.getClassLoader());
  }

  /** The engine of a jar. The loader stays open for as long as this VM runs: there is one database in it. */
  static Engine load(Path jar) {
    try {
      EngineLoader loader = new EngineLoader(jar.toUri().toURL());
      loader.loadClass("org.duckdb.DuckDBDriver"); // here, and not later, a broken jar shows
      return (Engine) loader.loadClass(OURS + "DuckDb").getDeclaredConstructor().newInstance();
    } catch (InvocationTargetException | LinkageError e) {
      throw TEXTS.problem(e, "SQL-002", jar, reason(e));
    } catch (ReflectiveOperationException | MalformedURLException e) {
      throw TEXTS.problem(e, "SQL-002", jar, reason(e));
    }
  }

  static String reason(Throwable error) {
    Throwable cause = error;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(OURS) && !name.startsWith("org.duckdb.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      return name.startsWith(OURS) ? defineOurs(name) : findClass(name);
    }
  }

  private Class<?> defineOurs(String name) throws ClassNotFoundException {
    try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
