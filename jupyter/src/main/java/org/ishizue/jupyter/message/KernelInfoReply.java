package org.ishizue.jupyter.message;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What the kernel is.
 *
 * @param implementation the kernel's name
 * @param banner text for consoles
 * @param supportedFeatures such as "debugger" and "kernel subshells" (since 5.5)
 */
public record KernelInfoReply(
    String protocolVersion,
    String implementation,
    String implementationVersion,
    LanguageInfo languageInfo,
    String banner,
    List<HelpLink> helpLinks,
    List<String> supportedFeatures)
    implements Reply {
  static final String TYPE = "kernel_info_reply";

  public KernelInfoReply {
    helpLinks = List.copyOf(helpLinks);
    supportedFeatures = List.copyOf(supportedFeatures);
  }

  /** A page for the client's help menu. */
  public record HelpLink(String text, String url) {}

  private JsonArray links() {
    JsonArray array = new JsonArray();
    for (HelpLink link : helpLinks) {
      array.add(new Contents().put("text", link.text).put("url", link.url).build());
    }
    return array;
  }

  static KernelInfoReply parse(Fields fields) throws BadMessageException {
    List<HelpLink> links = new ArrayList<>();
    for (Fields link : fields.objects("help_links")) {
      links.add(new HelpLink(link.string("text"), link.string("url")));
    }
    return new KernelInfoReply(
        fields.string("protocol_version", ""),
        fields.string("implementation", ""),
        fields.string("implementation_version", ""),
        LanguageInfo.parse(fields.inside("language_info")),
        fields.string("banner", ""),
        links,
        fields.strings("supported_features"));
  }

  @Override
  public String msgType() {
    return TYPE;
  }

  @Override
  public JsonObject content() {
    return Contents.ok()
        .put("protocol_version", protocolVersion)
        .put("implementation", implementation)
        .put("implementation_version", implementationVersion)
        .put("language_info", languageInfo.json())
        .put("banner", banner)
        .put("debugger", supportedFeatures.contains("debugger"))
        .put("help_links", links())
        .put("supported_features", supportedFeatures)
        .build();
  }
}
