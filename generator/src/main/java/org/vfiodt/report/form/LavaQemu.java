// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.board.Board;
import org.vfiodt.board.Emulator;
import org.vfiodt.report.matrix.Matrix;

/** The job that boots the board's twin, as {@code test} does. */
record LavaQemu(FormRequest request, Board twin) {
  String write(Matrix.Place place, LavaFiles files) {
    Emulator emulator = twin.emulator().orElseThrow();
    Map<String, Object> job = LavaJob.job(request.matrix(), place, "qemu", emulator.program());
    job.put("context", context(emulator));
    Map<String, Object> boot = LavaJob.boot("qemu");
    boot.put("media", "tmpfs");
    job.put("actions", LavaJob.actions(deploy(emulator, files), boot));
    return Yaml.write(job);
  }

  private Map<String, Object> context(Emulator emulator) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("arch", twin.architecture());
    context.put("machine", emulator.machine());
    context.put("memory", emulator.memory());
    context.put("extra_options", options(emulator));
    return context;
  }

  private static List<String> options(Emulator emulator) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("-smp", String.valueOf(emulator.processors()), "-no-reboot"));
    for (int port = 0; port < emulator.consolePort(); port++) {
      options.addAll(List.of("-serial", "null"));
    }
    if (emulator.consolePort() > 0) {
      options.addAll(List.of("-serial", "mon:stdio"));
    }
    options.addAll(emulator.arguments());
    return options;
  }

  private Map<String, Object> deploy(Emulator emulator, LavaFiles files) {
    Map<String, Object> images = new LinkedHashMap<>();
    images.put(
        "kernel", image(files.kernel(), "-kernel {kernel} -append '" + words(emulator) + "'"));
    images.put("ramdisk", image(files.initramfs(), "-initrd {ramdisk}"));
    images.put("dtb", image(files.tree(), "-dtb {dtb}"));
    Map<String, Object> deploy = new LinkedHashMap<>();
    deploy.put("timeout", Map.of("minutes", 5));
    deploy.put("to", "tmpfs");
    deploy.put("images", images);
    return deploy;
  }

  private Map<String, Object> image(String file, String argument) {
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("url", request.url(file));
    image.put("image_arg", argument);
    return image;
  }

  /** An emulator that ends at a panic is taken for a broken lab: so the kernel stays. */
  private static String words(Emulator emulator) {
    return Stream.concat(
            emulator.bootArguments().stream().filter(word -> !word.startsWith("panic=")),
            Stream.of("panic=0"))
        .collect(Collectors.joining(" "));
  }
}
