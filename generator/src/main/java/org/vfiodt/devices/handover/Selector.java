// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Effect;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Reason;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Note;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Node;

/** Holds a choice of devices against their verdicts. */
final class Selector {
  private static final String BY_FORCE = "--force hands it over all the same";
  private static final int MOST_NAMED = 8;

  private final Platform platform;
  private final Recipient recipient;
  private final boolean force;
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<Refusal> forced = new ArrayList<>();

  private Selector(Platform platform, Recipient recipient, boolean force) {
    this.platform = platform;
    this.recipient = recipient;
    this.force = force;
  }

  static Outcome<Selection> select(
      Platform platform, Recipient recipient, List<String> names, boolean force) {
    return names.isEmpty()
        ? new Selector(platform, recipient, false).free()
        : new DeviceLookup(platform)
            .find(names)
            .flatMap(chosen -> new Selector(platform, recipient, force).chosen(chosen));
  }

  private Outcome<Selection> free() {
    List<Device> devices =
        Companions.complete(platform).stream().filter(this::hasSomething).toList();
    if (devices.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(
                  HandoverCode.NOTHING_LEFT,
                  "no device can be handed over without force: the tree has "
                      + platform.devices().size())
              .hint("--device DEVICE says why not; --force with it hands it over all the same"));
    }
    return Outcome.of(new Selection(platform, devices, List.of(), Choice.FREE));
  }

  private Outcome<Selection> chosen(List<Device> devices) {
    Set<String> paths =
        devices.stream().map(device -> device.node().path()).collect(Collectors.toSet());
    devices.forEach(device -> judge(device, paths));
    Choice choice = force ? Choice.FORCED : Choice.NAMED;
    return Outcome.of(new Selection(platform, devices, forced, choice), found);
  }

  private void judge(Device device, Set<String> chosen) {
    List<Diagnostic> against = new ArrayList<>();
    for (Reason reason : device.reasons()) {
      Refusal refusal = new Refusal(device, reason);
      switch (reason.effect()) {
        case REFUSES -> refuse(refusal, HandoverCode.NOT_ASSIGNABLE, byForce(device), against);
        case EXPOSES -> refuse(refusal, HandoverCode.NOT_ISOLATED, byForce(device), against);
        case GROUPS -> {
          List<Node> missing = Companions.missing(device, reason, chosen);
          if (!missing.isEmpty()) {
            refuse(refusal, HandoverCode.GROUP_INCOMPLETE, together(missing), against);
          }
        }
        case LIMIT, CONDITION -> {}
      }
    }
    if (!hasSomething(device) && (force || against.isEmpty())) {
      found.add(nothing(device));
    } else {
      found.addAll(against);
    }
  }

  private void refuse(Refusal refusal, HandoverCode code, String hint, List<Diagnostic> against) {
    if (force) {
      forced.add(refusal);
      against.add(diagnostic(refusal, HandoverCode.FORCED, "forced: "));
    } else {
      Diagnostic error = diagnostic(refusal, code, "");
      against.add(hint.isEmpty() ? error : error.hint(hint));
    }
  }

  private static Diagnostic diagnostic(Refusal refusal, HandoverCode code, String before) {
    Reason reason = refusal.reason();
    Diagnostic made = Diagnostic.at(reason.at(), code, before + refusal.text());
    for (Note note : reason.related()) {
      made = made.note(note);
    }
    return made;
  }

  private Diagnostic nothing(Device device) {
    String why =
        exists(device)
            ? " has neither registers nor interrupts: there is nothing to hand over"
            : " is no device of the running kernel: there is nothing to hand over";
    String message = DeviceName.of(device) + why;
    Diagnostic made = Diagnostic.at(device.node().place(), HandoverCode.NOTHING_TO_GIVE, message);
    for (Reason reason : device.reasons()) {
      if (reason.effect() == Effect.REFUSES) {
        made = made.note(new Note(reason.text(), reason.at()));
      }
    }
    return made;
  }

  private boolean exists(Device device) {
    return device.created() || !recipient.throughLinux();
  }

  private boolean hasSomething(Device device) {
    return exists(device) && !(device.regions().isEmpty() && device.interrupts().isEmpty());
  }

  private String byForce(Device device) {
    return hasSomething(device) ? BY_FORCE : "";
  }

  private String together(List<Node> missing) {
    return "name them too: "
        + missing.stream()
            .limit(MOST_NAMED)
            .map(node -> platform.device(node).map(DeviceName::of).orElse(node.path()))
            .map(name -> "--device " + name)
            .collect(Collectors.joining(" "))
        + (missing.size() > MOST_NAMED ? " and " + (missing.size() - MOST_NAMED) + " more" : "")
        + ", or use --force";
  }
}
