// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.board.Board;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kbuild.BuildProgress;
import org.vfiodt.kbuild.BuildRequest;
import org.vfiodt.kbuild.BuildResult;
import org.vfiodt.kbuild.ContentDigest;
import org.vfiodt.kbuild.Fragment;
import org.vfiodt.kbuild.Fragments;
import org.vfiodt.kbuild.KernelBuild;
import org.vfiodt.kbuild.Toolchain;
import org.vfiodt.kbuild.Toolchains;
import org.vfiodt.kbuild.TreeInUse;
import org.vfiodt.render.Overlay;

/** Puts a series into the kernel's working copy and cross-builds it for a board. */
public final class BuildStage {
  /** Stamped into images; a build must not know when it happened. */
  private static final String TIMESTAMP = "Thu Jan  1 00:00:00 UTC 1970";

  private static final int NAME_LENGTH = 12;

  private final Services services;

  public BuildStage(Services services) {
    this.services = services;
  }

  /**
   * Builds the tree with these files on top.
   *
   * @param module whether the generated driver becomes a module
   * @param more fragments behind the board's own
   * @param output takes what was made while no other run can touch it
   */
  Outcome<BuildResult> build(
      KernelInput kernel,
      Generated generated,
      Board board,
      boolean module,
      List<Fragment> more,
      BuildOutput output) {
    Patched patched = new Patched(kernel, generated.overlay());
    List<Fragment> all = with(more, List.of(driver(generated, module)));
    return build(patched, board, Asked.of(all), List.of(), output);
  }

  /**
   * Builds what the series stands on, without its driver, among the objects of the series: few of
   * them differ.
   *
   * @param module whether the driver becomes a module in the series
   */
  Outcome<BuildResult> buildBase(
      KernelInput kernel,
      Generated generated,
      Board board,
      boolean module,
      List<Fragment> more,
      BuildOutput output) {
    Patched patched = new Patched(kernel, generated.base());
    List<Fragment> home = with(more, List.of(driver(generated, module)));
    return build(patched, board, new Asked(more, home, Map.of()), List.of(), output);
  }

  /**
   * What is asked of a build beside the board.
   *
   * @param fragments configuration behind the board's own
   * @param home the same of the builds that share their objects with it
   * @param settings make variables beside those of the toolchain
   */
  public record Asked(List<Fragment> fragments, List<Fragment> home, Map<String, String> settings) {
    public Asked {
      fragments = List.copyOf(fragments);
      home = List.copyOf(home);
      settings = Map.copyOf(settings);
    }

    public static Asked of(List<Fragment> fragments) {
      return new Asked(fragments, fragments, Map.of());
    }
  }

  /** A kernel with files on top. */
  public record Patched(KernelInput kernel, Overlay overlay) {}

  /**
   * Builds a kernel for a board.
   *
   * @param more fragments behind the board's own
   * @param targets of make; empty for image, device tree and modules
   * @param output takes what was made while no other run can touch it
   */
  public Outcome<BuildResult> build(
      Patched patched, Board board, List<Fragment> more, List<String> targets, BuildOutput output) {
    return build(patched, board, Asked.of(more), targets, output);
  }

  private Outcome<BuildResult> build(
      Patched patched, Board board, Asked asked, List<String> targets, BuildOutput output) {
    return patched
        .kernel()
        .stored()
        .openWorkTree()
        .flatMap(
            tree -> {
              try (tree) {
                return TreeInUse.awaitEnd(services.runner(), tree.path())
                    .flatMap(free -> tree.apply(patched.overlay().files()))
                    .flatMap(changed -> request(tree.path(), patched, board, asked, targets))
                    .flatMap(request -> new KernelBuild(services.runner()).build(request, ticks()))
                    .flatMap(output::keep);
              }
            });
  }

  /**
   * What make is asked for.
   *
   * @param tree the working copy with the files on top
   * @param targets of make; empty for image, device tree and modules
   */
  public Outcome<BuildRequest> request(
      Path tree, Patched patched, Board board, Asked asked, List<String> targets) {
    return Fragments.load(services.data(), board, patched.kernel().facts())
        .flatMap(
            fragments ->
                Toolchains.load(services.data(), board.toolchain())
                    .map(toolchain -> request(tree, patched, board, asked, toolchain, fragments))
                    .map(request -> request.making(targets)));
  }

  private BuildRequest request(
      Path tree,
      Patched patched,
      Board board,
      Asked asked,
      Toolchain toolchain,
      List<Fragment> fragments) {
    KernelInput kernel = patched.kernel();
    Map<String, String> settings = new TreeMap<>(toolchain.settings(kernel.facts()));
    settings.putAll(asked.settings());
    return new BuildRequest(
        tree,
        objects(kernel, with(fragments, asked.home()), home(asked.settings())),
        board,
        with(fragments, asked.fragments()),
        toolchain,
        settings,
        List.of(),
        services.compiling(),
        TIMESTAMP,
        digest(kernel, patched.overlay()),
        false);
  }

  /** Make compiles everything anew when another launcher is in front of the compiler. */
  private Map<String, String> home(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    services.compiling().launchers().stream()
        .findFirst()
        .ifPresent(launcher -> all.put("launcher", launcher.name()));
    return all;
  }

  /** One folder for each kernel and configuration, so that boards of one configuration share it. */
  private Path objects(KernelInput kernel, List<Fragment> fragments, Map<String, String> settings) {
    ContentDigest digest = new ContentDigest();
    fragments.forEach(fragment -> digest.add(fragment.file().text()));
    new TreeMap<>(settings).forEach((name, value) -> digest.add(name + "=" + value));
    String name = kernel.tree().identity() + "-" + digest.hex().substring(0, NAME_LENGTH);
    return services.cache().resolve("objects").resolve(name);
  }

  /** Digest of exactly these sources. */
  public static String digest(KernelInput kernel, Overlay overlay) {
    ContentDigest digest = new ContentDigest().add(kernel.tree().identity());
    for (Map.Entry<String, Optional<String>> file : overlay.files().entrySet()) {
      digest.add(file.getKey()).add(file.getValue().map(text -> "+" + text).orElse("-"));
    }
    return digest.hex();
  }

  /** The generated driver's own option, which no fragment can know. */
  public static Fragment driver(Generated generated, boolean module) {
    String option = "CONFIG_" + generated.plan().driver().config();
    return Fragment.of("the generated driver", option + (module ? "=m\n" : "=y\n"));
  }

  private static List<Fragment> with(List<Fragment> fragments, List<Fragment> more) {
    List<Fragment> all = new ArrayList<>(fragments);
    all.addAll(more);
    return all;
  }

  private BuildProgress ticks() {
    return (made, what) -> services.progress().amount("building the kernel", what, made, -1);
  }
}
