#include "core/mixture/kmeans.hpp"

#include <set>

#include "tests/core/catch.hpp"
#include "tests/core/mixture/examples.hpp"

using namespace latent::mixture;
using latent::Matrix;
using latent::mixture::examples::error_of;
using latent::python::PythonRandom;

TEST_CASE("nearest_centres labels by distance, the first of equals") {
  const Assignment a =
      nearest_centres(Matrix({0.0, 1.0, 4.0, 10.0}, 4, 1), Matrix({0.0, 2.0, 9.0}, 3, 1));
  CHECK(a.labels == std::vector<std::uint32_t>{0, 0, 1, 2});
  CHECK(a.squared_distances == std::vector<double>{0.0, 1.0, 4.0, 1.0});
  CHECK(a.inertia == 6.0);
}

TEST_CASE("Lloyd's algorithm finds two clusters and never raises the inertia") {
  const Matrix x = examples::drawn(examples::two_clusters(), 2000);
  const KMeansFit fit = fit_kmeans(x, rows_of(x, {0, 1}), {300, 0.0});
  CHECK(fit.converged);
  for (std::size_t i = 1; i < fit.steps.size(); ++i) {
    CHECK(fit.steps[i].inertia <= fit.steps[i - 1].inertia);
  }
  CHECK(fit.inertia == Approx(fit.steps.back().inertia).epsilon(1e-12));
  CHECK(fit.labels == nearest_centres(x, fit.centres).labels);
  const double left = std::min(fit.centres(0, 0), fit.centres(1, 0));
  CHECK(left == Approx(-3.0).margin(0.2));
}

TEST_CASE("iteration by iteration it is the same, and every state has the labels of its centres") {
  const Matrix x = examples::drawn(examples::two_clusters(), 500);
  const Matrix start = rows_of(x, {0, 1, 2, 3});
  const KMeansFit whole = fit_kmeans(x, start, {7, 0.0});
  KMeans kmeans(x, start, {7, 0.0});
  std::size_t steps = 0;
  for (bool is_on_its_way = true; is_on_its_way; ++steps) {
    is_on_its_way = kmeans.step();
    const KMeansFit now = kmeans.fit();
    CHECK(now.steps.size() == steps + 1);
    CHECK(now.labels == nearest_centres(x, now.centres).labels);
  }
  CHECK_FALSE(kmeans.step());
  CHECK(steps == whole.steps.size());
  CHECK(kmeans.fit().centres.values == whole.centres.values);
  CHECK(kmeans.fit().labels == whole.labels);
  CHECK(kmeans.fit().inertia == whole.inertia);
}

TEST_CASE("a centre without points is put on the farthest point and named") {
  const Matrix x({0.0, 1.0, 2.0, 50.0}, 4, 1);
  const KMeansFit fit = fit_kmeans(x, Matrix({1.0, 1000.0}, 2, 1));
  REQUIRE_FALSE(fit.steps.empty());
  CHECK(fit.steps[0].relocated == std::vector<std::size_t>{1});
  CHECK(fit.centres.values == std::vector<double>{1.0, 50.0});
  CHECK(fit.inertia == 2.0);
}

TEST_CASE("more centres than distinct points leave no NaN") {
  const Matrix x({5.0, 5.0, 5.0}, 3, 1);
  const KMeansFit fit = fit_kmeans(x, Matrix({5.0, 5.0, 5.0, 5.0}, 4, 1));
  CHECK(fit.converged);
  for (const double c : fit.centres.values) CHECK(c == 5.0);
}

TEST_CASE("k-means++ draws as the Python of its comment") {
  // Expected: CPython 3.11, random.seed(13), with the program of the comment.
  const Matrix x({0.0, 1.0, 10.0, 11.0, 30.0, 31.0}, 6, 1);
  PythonRandom random(13);
  CHECK(kmeans_plus_plus(x, 4, random) == std::vector<std::size_t>{2, 4, 1, 5});
}

TEST_CASE("k-means++ chooses no point twice while another is left") {
  const Matrix x = examples::drawn(examples::two_clusters(), 20);
  for (int seed = 0; seed < 50; ++seed) {
    PythonRandom random(seed);
    const std::vector<std::size_t> chosen = kmeans_plus_plus(x, 20, random);
    CHECK(std::set<std::size_t>(chosen.begin(), chosen.end()).size() == 20U);
  }
  PythonRandom random(1);
  CHECK(kmeans_plus_plus(Matrix({2.0, 2.0}, 2, 1), 2, random).size() == 2U);
}

TEST_CASE("hard labels become responsibilities") {
  CHECK(one_hot({1, 0, 2}, 3).values == std::vector<double>{0, 1, 0, 1, 0, 0, 0, 0, 1});
  CHECK(error_of([] { one_hot({0, 3}, 3); }) == "one_hot: labels[1] must be below 3, got 3");
}

TEST_CASE("k-means refuses what does not fit") {
  PythonRandom random(1);
  CHECK(error_of([&] { kmeans_plus_plus(Matrix(2, 1), 3, random); }) ==
        "kmeans_plus_plus: components must be in 1 … 2, got 3");
  CHECK(error_of([] { fit_kmeans(Matrix(0, 1), Matrix(1, 1)); }) ==
        "fit_kmeans: x must hold at least one point, got none");
  CHECK(error_of([] { fit_kmeans(Matrix(3, 2), Matrix(1, 1)); }) ==
        "fit_kmeans: x must have 1 columns, got 2");
  CHECK(error_of([] {
          fit_kmeans(Matrix(3, 1), Matrix(1, 1), {0, 1e-4});
        }) == "fit_kmeans: max_iterations must be in 1 … 100000, got 0");
}
