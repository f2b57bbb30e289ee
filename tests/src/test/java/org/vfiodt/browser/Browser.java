// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One browser without a screen and without a network, as far as our tests need one. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--host-resolver-rules=MAP * ~NOTFOUND");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String session;

  private Browser(String address, Path profile) throws IOException {
    List<String> arguments = new ArrayList<>(ARGUMENTS);
    arguments.add("--user-data-dir=" + profile);
    Map<String, Object> wanted =
        Map.of(
            "goog:chromeOptions",
            Map.of("args", arguments),
            "goog:loggingPrefs",
            Map.of("browser", "ALL", "performance", "ALL"));
    JsonNode started =
        send("POST", address + "/session", Map.of("capabilities", Map.of("alwaysMatch", wanted)));
    session = address + "/session/" + started.get("sessionId").asText();
  }

  /**
   * @param profile a folder of its own that is empty
   */
  static Browser start(DriverProcess driver, Path profile) throws IOException {
    return new Browser(driver.address(), profile);
  }

  /** How large the part of a page is that can be seen. */
  void resize(int width, int height) throws IOException {
    developer(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  void prefer(String scheme) throws IOException {
    show("", "prefers-color-scheme", scheme);
  }

  /**
   * Shows pages as other surroundings would.
   *
   * @param medium {@code print}, or nothing for a screen
   */
  void show(String medium, String feature, String value) throws IOException {
    developer(
        "Emulation.setEmulatedMedia",
        Map.of("media", medium, "features", List.of(Map.of("name", feature, "value", value))));
  }

  void forbidScripts(boolean forbidden) throws IOException {
    developer("Emulation.setScriptExecutionDisabled", Map.of("value", forbidden));
  }

  /** Loads a page anew, also when only its fragment differs from where the browser is. */
  void open(String page) throws IOException {
    post("/url", Map.of("url", "about:blank"));
    post("/url", Map.of("url", page));
  }

  void back() throws IOException {
    post("/back", Map.of());
  }

  String address() throws IOException {
    return send("GET", session + "/url", null).asText();
  }

  /** Runs the body of a function in the page. */
  JsonNode run(String script) throws IOException {
    return post("/execute/sync", Map.of("script", script, "args", List.of()));
  }

  /** Clicks as a user does: on something that can be seen and that nothing covers. */
  void click(String selector) throws IOException {
    post("/element/" + element(selector) + "/click", Map.of());
  }

  void type(String selector, String text) throws IOException {
    post("/element/" + element(selector) + "/value", Map.of("text", text));
  }

  /** Presses a key, whatever has the focus. */
  void press(String key) throws IOException {
    List<Map<String, String>> strokes =
        List.of(Map.of("type", "keyDown", "value", key), Map.of("type", "keyUp", "value", key));
    post(
        "/actions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keys", "actions", strokes))));
  }

  /** What is shown of an element. */
  String text(String selector) throws IOException {
    return send("GET", session + "/element/" + element(selector) + "/text", null).asText();
  }

  byte[] screenshot() throws IOException {
    return Base64.getDecoder().decode(send("GET", session + "/screenshot", null).asText());
  }

  /** What the console has to say since the last time. */
  List<String> complaints() throws IOException {
    List<String> told = new ArrayList<>();
    post("/se/log", Map.of("type", "browser")).forEach(line -> told.add(line.toString()));
    return told;
  }

  /** What pages have asked for since the last time. */
  List<String> requests() throws IOException {
    List<String> asked = new ArrayList<>();
    for (JsonNode line : post("/se/log", Map.of("type", "performance"))) {
      JsonNode event = MAPPER.readTree(line.get("message").asText()).get("message");
      if (event.get("method").asText().equals("Network.requestWillBeSent")) {
        asked.add(event.at("/params/request/url").asText());
      }
    }
    return asked;
  }

  private String element(String selector) throws IOException {
    JsonNode found = post("/element", Map.of("using", "css selector", "value", selector));
    return found.elements().next().asText();
  }

  private void developer(String command, Map<String, Object> parameters) throws IOException {
    post("/goog/cdp/execute", Map.of("cmd", command, "params", parameters));
  }

  private JsonNode post(String path, Object body) throws IOException {
    return send("POST", session + path, body);
  }

  private JsonNode send(String method, String address, Object body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(MAPPER.writeValueAsString(body)))
            .build();
    JsonNode answer = MAPPER.readTree(answer(request)).get("value");
    if (answer.has("error")) {
      throw new AssertionError(method + " " + address + ": " + answer.get("message").asText());
    }
    return answer;
  }

  private String answer(HttpRequest request) throws IOException {
    try {
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  @Override
  public void close() throws IOException {
    send("DELETE", session, null);
  }
}
