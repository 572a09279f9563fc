#pragma once

namespace latent::mixture {

/// ψ(x) = d/dx log Γ(x) for x > 0, relative error about 1e-15 away from its zero at 1.46.
/// ψ(x) = ψ(x + 1) − 1/x up to x ≥ 10, then the asymptotic series.
/// Source: Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 6.3.5 and 6.3.18
double digamma(double x);

}  // namespace latent::mixture
