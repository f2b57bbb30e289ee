#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Fuzzes the device tree compiler with Jazzer: any bytes must give a result or diagnostics.
#
#   ci/fuzz.sh MINUTES [TARGET]...
#
# TARGET is source, parse, print, blob, overlay or devices; the minutes are shared evenly among those given, or
# among all. One process of low priority, 512 MB of heap, stacks of 512 KB, ten seconds for one
# input. The corpus grows in runs/fuzz/TARGET/corpus, beside the logs. An input that breaks
# something is left there as crash-*, timeout-* or oom-*: mend the fault, then keep the input under
# generator/src/test/resources/dts/fuzz/TARGET, which every test run replays.
# Exit code 1 when something broke, 2 for wrong usage, 3 when the build failed.
set -u
cd "$(dirname "$0")/.." || exit 3
known=(source parse print blob overlay devices)
minutes=${1:-}
[[ $minutes =~ ^[1-9][0-9]*$ ]] || { sed -n '5,7p' "$0" >&2; exit 2; }
shift
targets=("${@:-${known[@]}}")
for target in "${targets[@]}"; do
	[[ " ${known[*]} " == *" $target "* ]] || { echo "fuzz: no target $target" >&2; exit 2; }
done
work=$PWD/runs/fuzz
mkdir -p "$work"

mvn -q -Pfuzz -pl grammar,generator -DskipTests test-compile \
	org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
	-Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test || exit 3
# what is compiled later must not change what runs now
classes=$work/classes
rm -rf "$classes"
mkdir "$classes"
for folder in grammar/target/classes generator/target/classes/org generator/target/test-classes; do
	cp -r "$folder" "$classes/$(echo "$folder" | tr / -)"
done
mkdir "$classes/main"
mv "$classes/generator-target-classes-org" "$classes/main/org"
classpath=$classes/main:$classes/generator-target-test-classes:$classes/grammar-target-classes
classpath=$classpath:$(cat "$work/classpath")
seeds=generator/src/test/resources/dts

broken=0
for target in "${targets[@]}"; do
	folder=$work/$target
	mkdir -p "$folder/corpus"
	corpora=("$folder/corpus" "$seeds/fuzz/$target")
	[[ " source parse print " == *" $target "* ]] && corpora+=("$seeds/accept" "$seeds/reject")
	[[ $target == devices ]] && corpora+=("$seeds/../devices")
	log=$folder/$(date +%Y%m%d-%H%M%S).log
	nice -n 19 java -Xmx512m -Xss512k -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
		--target_class="org.vfiodt.dts.fuzz.${target^}Fuzz" \
		--instrumentation_includes='org.vfiodt.**' --custom_hook_includes='org.vfiodt.**' \
		--reproducer_path="$folder" --coverage_report="$folder/coverage.txt" \
		"${corpora[@]}" -artifact_prefix="$folder/" -dict="$seeds/fuzz/dts.dict" \
		-max_total_time=$((minutes * 60 / ${#targets[@]})) -timeout=10 -rss_limit_mb=2048 \
		-max_len=4096 -print_final_stats=1 >"$log" 2>&1
	status=$?
	runs=$(grep -o 'number_of_executed_units: [0-9]*' "$log" | grep -o '[0-9]*$')
	speed=$(grep -o 'average_exec_per_sec: *[0-9]*' "$log" | grep -o '[0-9]*$')
	cover=$(grep -o 'cov: [0-9]* ft: [0-9]* corp: [0-9]*' "$log" | tail -n 1)
	echo "$target: ${runs:-?} inputs, ${speed:-?} a second, $cover, $([ $status -eq 0 ] && echo nothing broke || echo "BROKE, see $log")"
	[ $status -eq 0 ] || broken=1
done
exit $broken
