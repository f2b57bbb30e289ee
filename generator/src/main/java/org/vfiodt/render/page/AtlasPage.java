// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.Effect;
import org.vfiodt.devices.Verdict;
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.devices.atlas.ReasonCount;
import org.vfiodt.devices.atlas.Tally;
import org.vfiodt.diag.Outcome;
import org.vfiodt.render.Renderer;

/** The page of all boards of a kernel: how many devices of each can be assigned, and why not. */
public final class AtlasPage {
  private static final int LONGEST_BAR = 1000;

  private final Atlas atlas;
  private final Tally total;

  private AtlasPage(Atlas atlas) {
    this.atlas = atlas;
    this.total = atlas.total();
  }

  public static Outcome<String> of(Atlas atlas, DataFolder data) {
    return DevicePages.files(data)
        .map(files -> new AtlasPage(atlas).page(files))
        .flatMap(page -> Renderer.of(data).render(page));
  }

  private Page page(PageFiles files) {
    String kernel = PageText.of(atlas.kernel(), 80);
    AtlasHead head =
        new AtlasHead(
            kernel,
            PageText.of(atlas.rules(), 80),
            remarks(),
            Stream.of(Verdict.values())
                .map(verdict -> new VerdictCount(VerdictMark.of(verdict), total.of(verdict)))
                .toList(),
            total.devices());
    return new Page(
        "Devices of all boards of Linux " + kernel,
        files,
        head,
        List.of(bars(), BoardRows.table(atlas)));
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (atlas.overlays() > 0) {
      remarks.add(counted(atlas.overlays(), "overlay") + " left out");
    }
    if (!atlas.unread().isEmpty()) {
      remarks.add(counted(atlas.unread().size(), "board") + " with errors");
    }
    return remarks;
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private ReasonBars bars() {
    int most = total.reasons().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    List<ReasonBars.Effects> effects = new ArrayList<>();
    for (Effect effect :
        List.of(Effect.REFUSES, Effect.EXPOSES, Effect.GROUPS, Effect.CONDITION, Effect.LIMIT)) {
      List<ReasonCount> reasons = total.reasons(effect);
      if (!reasons.isEmpty()) {
        effects.add(
            new ReasonBars.Effects(
                effect.label(), reasons.stream().map(reason -> bar(reason, most)).toList()));
      }
    }
    return new ReasonBars(effects);
  }

  private static ReasonBars.Bar bar(ReasonCount reason, int most) {
    long length = Math.max(1, (long) reason.devices() * LONGEST_BAR / Math.max(1, most));
    return new ReasonBars.Bar(reason.kind().label(), reason.devices(), (int) length);
  }
}
