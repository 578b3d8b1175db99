// For JJava (JJAVA_STARTUP_SCRIPTS_PATH names this file): what a cell has without an import in our own kernel, and the same
// tables and charts. Our jars have to be on JJava's class path: see docs/other-kernels.md.
import java.io.*;
import java.math.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.prefs.*;
import java.util.regex.*;
import java.util.stream.*;
import java.time.*;
import org.ishizue.analysis.*;
import tech.tablesaw.api.*;
import org.ishizue.datasets.*;
import static org.ishizue.checks.notebook.Checking.*;
import org.ishizue.runtime.widget.*;
// A slider appears as its value and the result for it.
import static org.ishizue.runtime.widget.Widgets.*;
// display, render, updateDisplay and eval are JJava's own.
import static org.ishizue.runtime.display.Display.html;
import static org.ishizue.runtime.display.Display.markdown;

Object ishizueJson(String text) {
    try {
        return com.grack.nanojson.JsonParser.any().from(text);
    } catch (com.grack.nanojson.JsonParserException e) {
        throw new IllegalArgumentException(e);
    }
}

org.dflib.jjava.jupyter.kernel.display.DisplayData ishizueData(org.ishizue.runtime.display.MimeBundle bundle) {
    var data = new org.dflib.jjava.jupyter.kernel.display.DisplayData();
    bundle.data().forEach((type, content) -> data.putData(type, org.ishizue.runtime.display.MimeBundle.isJson(type)
            ? ishizueJson(content)
            : content));
    bundle.metadata().forEach((type, about) -> data.putMetaData(type, ishizueJson(about)));
    return data;
}

for (var shown : ServiceLoader.load(org.ishizue.runtime.display.Renderer.class, org.ishizue.runtime.display.Renderers.class.getClassLoader())) {
    org.dflib.jjava.kernel.JavaNotebookStatics.kernel().getRenderer()
            .createRegistration((Class<Object>) (Class<?>) shown.type())
            .preferring("text/html", "text/plain", "image/png")
            .register((value, context) -> context.getOutputContainer()
                    .assign(ishizueData(org.ishizue.runtime.display.Renderers.current().render(value))));
}

org.ishizue.runtime.display.Display.setSink(new org.ishizue.runtime.display.DisplaySink() {
    public void show(org.ishizue.runtime.display.MimeBundle bundle, String id, boolean update) {
        org.dflib.jjava.kernel.JavaNotebookStatics.kernel().display(ishizueData(bundle));
    }

    public void clear(boolean untilNext) {}
});
