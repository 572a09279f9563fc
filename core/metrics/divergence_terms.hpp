#pragma once

namespace latent::metrics {

/// What one point adds to the divergences of p from q, over the density of m = (p + q) / 2: the
/// mean of each over draws from m is the divergence. None is negative, so that nothing cancels
/// where p and q are nearly the same.
struct DivergenceTerms {
  double total_variation;    ///< |p − q| / 2m
  double kl_forward;         ///< (p log (p/q) − p + q) / m, nats
  double kl_reverse;         ///< the same with p and q exchanged
  double jensen_shannon;     ///< (p log (p/m) + q log (q/m)) / 2m, nats
  double squared_hellinger;  ///< (√p − √q)² / 2m
  double p_share;            ///< p / m, 0 … 2
};

/// @param log_p, log_q  nats, not both −∞
DivergenceTerms divergence_terms(double log_p, double log_q);

/// log m
double log_middle(double log_p, double log_q);

}  // namespace latent::metrics
