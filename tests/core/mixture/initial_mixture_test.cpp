#include "core/mixture/initial_mixture.hpp"

#include "core/mixture/log_density.hpp"
#include "core/mixture/responsibilities.hpp"
#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

namespace {

constexpr EmInit kAllInits[] = {EmInit::kmeans, EmInit::kmeans_plus_plus, EmInit::random_points,
                                EmInit::random_responsibilities};
const Matrix kClusters = examples::drawn(examples::two_clusters(), 800);

}  // namespace

TEST_CASE(
    "every initialiser starts within the data, no mean twice (test_init_means_not_duplicated)") {
  for (const EmInit init : kAllInits) {
    for (const CovarianceKind kind : examples::kAllKinds) {
      PythonRandom random(3);
      const GaussianMixture m = initial_mixture(kClusters, 5, kind, init, 1e-6, random);
      CHECK(m.components() == 5U);
      CHECK(m.kind() == kind);
      for (std::size_t k = 0; k < 5; ++k) {
        for (std::size_t other = 0; other < k; ++other) {
          CHECK(m.means()(k, 0) != m.means()(other, 0));
        }
      }
    }
  }
}

TEST_CASE("labels become components that have their points; wrong ones are named") {
  const Matrix x({0.0, 2.0, 10.0, 14.0}, 4, 1);
  const GaussianMixture m = mixture_of_labels(x, {0, 0, 1, 1}, 2, CovarianceKind::spherical, 0.5);
  CHECK(m.means().values == std::vector<double>{1.0, 12.0});
  CHECK(m.weights() == std::vector<double>{0.5, 0.5});
  CHECK(m.covariances()[0] == Approx(1.5));
  CHECK(m.covariances()[1] == Approx(4.5));
  const auto with = [&](const std::vector<std::uint32_t>& labels) {
    return error_of([&] { mixture_of_labels(x, labels, 2, CovarianceKind::full, 0.0); });
  };
  CHECK(with({0, 0, 1}) == "mixture_of_labels: labels must hold 4 numbers, got 3");
  CHECK(with({0, 0, 1, 2}) == "mixture_of_labels: labels[3] must be below 2, got 2");
}

TEST_CASE("initial means lie in the data's range (test_means_for_all_inits)") {
  double low = INFINITY;
  double high = -INFINITY;
  for (std::size_t n = 0; n < kClusters.rows; ++n) {
    low = std::min(low, kClusters(n, 0));
    high = std::max(high, kClusters(n, 0));
  }
  for (const EmInit init : kAllInits) {
    PythonRandom random(4);
    const GaussianMixture m =
        initial_mixture(kClusters, 4, CovarianceKind::full, init, 1e-6, random);
    for (std::size_t k = 0; k < 4; ++k) {
      CHECK(m.means()(k, 0) >= low);
      CHECK(m.means()(k, 0) <= high);
    }
  }
}

TEST_CASE("the same seed gives the same start, and points are Python's randrange") {
  PythonRandom one(13);
  PythonRandom two(13);
  PythonRandom three(13);
  const GaussianMixture a =
      initial_mixture(kClusters, 3, CovarianceKind::full, EmInit::random_points, 1e-6, one);
  const GaussianMixture b =
      initial_mixture(kClusters, 3, CovarianceKind::full, EmInit::random_points, 1e-6, two);
  CHECK(a.means().values == b.means().values);
  CHECK(a.means()(0, 0) == kClusters(static_cast<std::size_t>(three.randbelow(800)), 0));
}

TEST_CASE("random responsibilities are the uniform draws, row by row, drawn once") {
  PythonRandom random(13);
  PythonRandom again(13);
  const GaussianMixture m = initial_mixture(kClusters, 2, CovarianceKind::diagonal,
                                            EmInit::random_responsibilities, 1e-6, random);
  double mass = 0.0;
  double sum = 0.0;
  for (std::size_t n = 0; n < kClusters.rows; ++n) {
    const double a = again.random();
    const double b = again.random();
    mass += a / (a + b);
    sum += a / (a + b) * kClusters(n, 0);
  }
  CHECK(m.weights()[0] == Approx(mass / 800.0).epsilon(1e-12));
  CHECK(m.means()(0, 0) == Approx(sum / mass).epsilon(1e-11));
  CHECK(random.random() == again.random());
}

TEST_CASE("k-means start: two clusters get the covariances of their own points") {
  PythonRandom random(2);
  const GaussianMixture m =
      initial_mixture(kClusters, 2, CovarianceKind::full, EmInit::kmeans, 1e-6, random);
  const std::size_t left = m.means()(0, 0) < 0.0 ? 0 : 1;
  CHECK(m.means()(left, 0) == Approx(-3.0).margin(0.2));
  CHECK(m.covariance_of(left)(0, 0) == Approx(1.0).margin(0.2));
}

TEST_CASE(
    "more starts never end lower (test_multiple_init, test_gaussian_mixture_fit_best_params)") {
  const GaussianMixture truth({0.25, 0.25, 0.25, 0.25}, Matrix({0, 0, 5, 0, 0, 5, 5, 5}, 4, 2),
                              CovarianceKind::spherical, {1.0, 1.0, 1.0, 1.0});
  const Matrix x = examples::drawn(truth, 400);
  double before = -INFINITY;
  for (const int starts : {1, 3, 8}) {
    PythonRandom random(5);
    const EmFit fit =
        fit_em(x, 4, CovarianceKind::spherical, EmInit::random_points, starts, {}, random);
    CHECK(fit.log_likelihood >= before);
    before = fit.log_likelihood;
  }
}

TEST_CASE("the labels are those of the kept fit (test_gaussian_mixture_fit_predict_n_init)") {
  PythonRandom random(6);
  const EmFit fit = fit_em(kClusters, 3, CovarianceKind::full, EmInit::kmeans, 5, {}, random);
  const Matrix r = responsibilities(fit.mixture, kClusters);
  const std::vector<std::size_t> labels = predict(fit.mixture, kClusters);
  for (std::size_t n = 0; n < kClusters.rows; ++n) {
    for (std::size_t k = 0; k < 3; ++k) CHECK(r(n, labels[n]) >= r(n, k));
  }
}

TEST_CASE("cancelling stops all starts") {
  PythonRandom random(7);
  int calls = 0;
  const EmFit fit = fit_em(kClusters, 2, CovarianceKind::full, EmInit::random_points, 10, {},
                           random, [&](const Em&) { return ++calls < 3; });
  CHECK(calls == 3);
  CHECK(fit.status == EmStatus::cancelled);
}

TEST_CASE(
    "more components than points are refused "
    "(test_mixture_n_components_greater_than_n_samples_error)") {
  PythonRandom random(1);
  CHECK(error_of([&] {
          initial_mixture(Matrix(3, 2), 4, CovarianceKind::full, EmInit::kmeans, 0.0, random);
        }) == "initial_mixture: components must be in 1 … 3, got 4");
  CHECK(error_of([&] {
          fit_em(kClusters, 2, CovarianceKind::full, EmInit::kmeans, 0, {}, random);
        }) == "fit_em: starts must be at least 1, got 0");
}
