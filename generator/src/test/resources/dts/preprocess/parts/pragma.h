#pragma once
only once \
and joined;
