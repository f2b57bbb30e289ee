// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.command.World;

/** A page that a command has written, in a browser of its own. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageTest {
  private static final String VISIBLE =
      "return [...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).length";

  private DriverProcess driver;
  private Browser browser;
  private String page;

  /** Writes the page. */
  abstract void write(World world, Path page);

  @BeforeAll
  void startTheBrowser(@TempDir Path folder) throws IOException {
    if (!DriverProcess.installed()) {
      return;
    }
    Path file = folder.resolve("a page.html");
    write(World.in(folder.resolve("world")), file);
    page = file.toUri().toString();
    driver = DriverProcess.start(Files.createDirectory(folder.resolve("home")));
    browser = Browser.start(driver, Files.createDirectory(folder.resolve("profile")));
  }

  @BeforeEach
  void openThePage() throws IOException {
    DriverProcess.need();
    browser.resize(1400, 1000);
    browser.prefer("light");
    open("");
    browser.complaints();
    browser.requests();
  }

  @AfterAll
  void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (driver != null) {
      driver.close();
    }
  }

  Browser browser() {
    return browser;
  }

  String page() {
    return page;
  }

  void open(String fragment) throws IOException {
    browser.open(page + fragment);
  }

  /** How many rows are shown. */
  int visible() throws IOException {
    return browser.run(VISIBLE).asInt();
  }

  String text(String expression) throws IOException {
    return browser.run("return " + expression).asText();
  }
}
