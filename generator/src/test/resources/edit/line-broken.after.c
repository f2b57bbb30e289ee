// SPDX-License-Identifier: GPL-2.0

static int stop(int ret)
{
	if (ret < 0) {
		return ret;
	}
	else if (ret >
		 0)
	{
		ret = 0;
		pr_debug("} else if (ret > 0) {");
	}

	return ret;
}
