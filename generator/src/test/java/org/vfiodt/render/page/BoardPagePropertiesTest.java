// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.RandomTree;

/** Trees of which most is wrong have pages all the same. */
class BoardPagePropertiesTest {
  private static final int TREES = 150;
  private static final DataFolder DATA = DataFolder.of(Path.of(".."));
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]*)\"");

  @Test
  void showsEveryTree() {
    Set<String> sections = new HashSet<>();
    for (long seed = 1; seed <= TREES; seed++) {
      Platform platform = PlatformFinder.find(new RandomTree(seed).tree(), LinuxRules.TODAY);
      String page = BoardPage.of(platform, "random", Optional.empty(), DATA).get();
      List<String> ids = all(ID, page);
      assertThat(ids).as("seed " + seed).doesNotHaveDuplicates();
      assertThat(ids).as("seed " + seed).containsAll(all(LINK, page));
      assertThat(all(Pattern.compile("<details class=\"row device[^>]* id=\"(d\\d+)\""), page))
          .as("seed " + seed)
          .hasSameSizeAs(platform.devices());
      sections.addAll(all(Pattern.compile("<section id=\"([^\"]*)\""), page));
    }
    assertThat(sections).containsExactlyInAnyOrder("devices", "addresses", "interrupts", "iommus");
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
