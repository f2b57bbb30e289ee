// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;
import org.vfiodt.spec.Feature;

/**
 * Collects what the features of a driver add to its file, and puts it in the order in which C wants
 * it.
 */
final class DriverParts {
  private static final int COMMENT_WIDTH = 74;

  static final String REGION_INFO = "VFIO_DEVICE_GET_REGION_INFO";

  /** Every command of the device API that is as old as VFIO; unanswered ones are refused. */
  private static final List<String> COMMANDS =
      List.of(
          "VFIO_DEVICE_GET_INFO",
          REGION_INFO,
          "VFIO_DEVICE_GET_IRQ_INFO",
          "VFIO_DEVICE_SET_IRQS",
          "VFIO_DEVICE_RESET");

  final DriverPlan plan;
  final VfioApi api;
  private final List<String> features;
  final TreeSet<String> includes = new TreeSet<>();
  final List<View> constants = new ArrayList<>();
  final List<DeviceStruct.Member> members = new ArrayList<>();
  final List<View> functions = new ArrayList<>();
  final List<Ioctl.Command> commands = new ArrayList<>();
  final List<Setup> setup = new ArrayList<>();

  /**
   * Steps that are taken back before the driver lets go of a device; the set-up may last longer
   * than that.
   */
  final List<Setup> binding = new ArrayList<>();

  /** What must hold of a device once all steps of the set-up are taken. */
  final List<Setup> checks = new ArrayList<>();

  /** Steps of the first one who opens a device, each with what the last one's closing undoes. */
  final OpeningSteps opening = new OpeningSteps();

  final Rules rules;
  final List<Operations.Entry> entries = new ArrayList<>();

  DriverParts(DriverPlan plan, List<String> features) {
    this.plan = plan;
    this.api = VfioApi.of(plan.facts());
    this.features = List.copyOf(features);
    this.rules = new Rules(plan.abilities().devices());
  }

  /** Whether the series has come as far as a feature. */
  boolean has(Feature feature) {
    return features.contains(feature.word());
  }

  String module() {
    return plan.module();
  }

  /** Prefix of macros. */
  String prefix() {
    return plan.module().toUpperCase(Locale.ROOT);
  }

  DriverSource source() {
    String name = CText.literal(plan.platformName());
    boolean matches = !plan.compatibles().isEmpty();
    boolean opened = !opening.isEmpty();
    boolean amba = has(Feature.AMBA);
    addRules();
    setup.addAll(checks);
    if (api.coreOwnsData()) {
      setup.addAll(binding);
    }
    addOpenLock();
    List<View> parts = new ArrayList<>(constants);
    parts.add(new DeviceStruct(module(), members));
    if (!api.coreOwnsData()) {
      parts.add(new ToDevice(module()));
    }
    parts.addAll(functions);
    parts.add(ioctl());
    if (opened) {
      parts.add(Opening.of(module(), opening.inOrder()));
    }
    parts.add(Lifecycle.of(module(), api, setup, opened));
    parts.add(new Operations(module(), api, name, releases(), opened, entries));
    List<Setup> bound = api.coreOwnsData() ? setup : binding;
    parts.add(Probe.of(module(), api, bound, amba, opened));
    if (matches) {
      parts.add(new MatchTable(module(), plan.compatibles().stream().map(CText::literal).toList()));
    }
    parts.add(new PlatformDriver(module(), api, name, matches, amba));
    if (amba) {
      parts.add(new AmbaDriver(module(), AmbaApi.of(plan.facts()), name));
    }
    parts.add(ModuleInfo.of(plan));
    FileHead head =
        new FileHead(api.spdx(), CText.fill(CText.comment(plan.title()), COMMENT_WIDTH));
    return new DriverSource(head, List.copyOf(includes), parts);
  }

  /** A device finds its rules before every other step, which may ask for them. */
  private void addRules() {
    if (rules.isEmpty()) {
      return;
    }
    includes.add("linux/of.h");
    constants.add(new RulesStruct(module(), rules.members));
    members.add(
        new DeviceStruct.Member(
            "rules",
            "const struct " + module() + "_rules *rules",
            "what is known of this kind of device"));
    functions.add(rules.table(module()));
    setup.add(0, new Setup(module() + "_find_rules", false));
  }

  /** Where the core tells of every descriptor, the driver has to count them. */
  private void addOpenLock() {
    if (opening.isEmpty() || !api.coreOwnsData()) {
      return;
    }
    includes.add("linux/mutex.h");
    members.add(
        new DeviceStruct.Member(
            "open_lock",
            "struct mutex open_lock",
            "guards @open_count, and opening and closing",
            Optional.of("guards open_count")));
    members.add(
        new DeviceStruct.Member(
            "open_count", "unsigned int open_count", "descriptors that user space holds"));
  }

  private boolean releases() {
    return api.freesDevice() || setup.stream().anyMatch(step -> step.undo().isPresent());
  }

  private Ioctl ioctl() {
    List<Ioctl.Command> answered = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    for (String command : COMMANDS) {
      if (api.regionInfoOp() && command.equals(REGION_INFO)) {
        continue;
      }
      commands.stream()
          .filter(candidate -> candidate.name().equals(command))
          .findFirst()
          .ifPresentOrElse(answered::add, () -> refused.add(command));
    }
    return new Ioctl(module(), api, answered, refused);
  }
}
