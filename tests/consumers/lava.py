#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the device that LAVA would run a job on: lava.py JOB

A server makes it from its templates and from the job's context; lava-run
alone wants it ready. It has what the job needs and no more.
"""
import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as file:
    job = yaml.safe_load(file)


def device(methods, deploy, **more):
    minutes = {"minutes": 5}
    result = {
        "constants": {
            "kernel-start-message": "Linux version [0-9]",
            "default-shell-prompt": "lava-test: # ",
            "qemu": {},
            "u-boot": {
                "interrupt-prompt": "Hit any key to stop autoboot",
                "interrupt-character": " ",
                "interrupt_ctrl_list": [],
                "final-message": "Starting kernel",
                "error-messages": ["Resetting CPU"],
                "boot-message": "Booting Linux",
            },
            "boot_retry": 1,
            "failure_retry": 1,
        },
        "parameters": {},
        "actions": {
            "deploy": {"methods": deploy},
            "boot": {"connections": {"serial": None}, "methods": methods},
        },
        "timeouts": {
            "actions": {"lava-test-monitor": minutes},
            "connections": {"lava-test-monitor": minutes},
        },
    }
    for name, value in more.items():
        if isinstance(value, dict):
            result.setdefault(name, {}).update(value)
        else:
            result[name] = value
    return result


def qemu(context):
    options = ["-machine", context["machine"], "-m", context["memory"], "-nographic"]
    parameters = {
        "command": "qemu-system-" + context["arch"],
        "options": options,
        "extra": context["extra_options"],
    }
    return device(
        {"qemu": {"parameters": parameters}},
        {"image": {}},
        available_architectures=[context["arch"]],
    )


def board():
    """What LAVA's device type arndale says: where U-Boot puts things, and its prompt."""
    addresses = {"kernel": "0x40007000", "ramdisk": "0x45000000", "dtb": "0x41f00000"}
    commands = [
        "setenv autoload no",
        "setenv bootargs 'console=ttySAC2,115200n8 ip=dhcp'",
        "tftp {KERNEL_ADDR} {KERNEL}",
        "tftp {RAMDISK_ADDR} {RAMDISK}",
        "tftp {DTB_ADDR} {DTB}",
        "{BOOTX}",
    ]
    parameters = {
        "bootloader_prompt": "ARNDALE5250",
        "interrupt_prompt": "Hit any key to stop autoboot",
        "interrupt_char": " ",
        "needs_interrupt": True,
        "interrupt_ctrl_list": [],
    }
    result = device(
        {"u-boot": {"parameters": parameters, "ramdisk": {"commands": commands}}},
        {"tftp": None},
        parameters={"bootz": addresses, "bootm": addresses},
        commands={
            "connect": "cat",
            "hard_reset": "true",
            "power_on": "true",
            "power_off": "true",
        },
    )
    result["actions"]["deploy"]["parameters"] = {
        "add_header": "u-boot",
        "mkimage_arch": "arm",
        "append_dtb": False,
    }
    return result


made = qemu(job["context"]) if job["device_type"] == "qemu" else board()
print(yaml.safe_dump(made, default_flow_style=False), end="")
