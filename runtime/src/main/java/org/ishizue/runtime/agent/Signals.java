package org.ishizue.runtime.agent;

import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. The only way to them is {@code sun.misc.Signal}, reached by reflection
 * since it is no standard API; on a JVM without it the default stays and {@code false} is returned.
 */
public final class Signals {
  private Signals() {}

  /**
   * Runs something, on a thread of the JVM's, whenever this process gets a signal.
   *
   * @param name the signal's name without SIG, such as {@code INT}
   * @return whether this JVM could do it
   */
  public static boolean on(String name, Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy = Proxy.newProxyInstance(
          handler.getClassLoader(), new Class<?>[] {handler}, (self, method, arguments) -> {
            if (method.getName().equals("handle")) {
              action.run();
              return null;
            }
            return method.getName().equals("hashCode")
                ? (Object) System.identityHashCode(self)
                : false;
          });
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
      return true;
    } catch (ReflectiveOperationException | RuntimeException e) {
      System.getLogger(Signals.class.getName())
          .log(System.Logger.Level.DEBUG, "Signal " + name + " keeps its default", e);
      return false;
    }
  }
}
