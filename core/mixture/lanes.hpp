#pragma once

#include "core/python/lanes.hpp"

namespace latent::mixture {

using python::kLanes;
using python::LaneBits;
using python::Lanes;
using python::larger;
using python::load;
using python::opaque;
using python::splat;
using python::square_root;
using python::store;
using python::sum_of;

}  // namespace latent::mixture
