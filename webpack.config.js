const { createHash } = require("node:crypto");
const { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { EsbuildPlugin } = require("esbuild-loader");
const HtmlPlugin = require("html-webpack-plugin");
const { version } = require("./package.json");

// Kept between builds: tests and the command line build the add-in whenever its sources are newer.
const cache = {
  type: "filesystem",
  cacheDirectory: path.resolve(__dirname, "node_modules/.cache/webpack"),
  buildDependencies: { config: [__filename] },
};
const minimizer = [new EsbuildPlugin({ target: "es2022", legalComments: "none", charset: "utf8" })];

// Chunks that the page waits for; what a worker begins with is none of them.
const isOfPage = ({ name }) => ["support", "commands", "taskpane"].includes(name);

const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** Notes which of the project's own files a build was made from, so that whoever needs the build knows when it is out of date. */
class BuildRecord {
  constructor(name, folder, options) {
    this.name = name;
    this.folder = folder;
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("BuildRecord", (compilation) => {
      // A build into another folder is somebody else's.
      if (compiler.outputPath !== this.folder) return;
      const isOwn = (file) =>
        file.startsWith(__dirname + path.sep) &&
        !file.includes("node_modules") &&
        existsSync(file) &&
        statSync(file).isFile();
      const files = [
        ...compilation.fileDependencies,
        ...["webpack.config.js", "package.json", "package-lock.json"].map((name) => path.join(__dirname, name)),
      ].filter(isOwn);
      const inputs = Object.fromEntries(
        files
          .sort()
          .map((file) => [
            path.relative(__dirname, file).replaceAll(path.sep, "/"),
            createHash("sha256").update(readFileSync(file)).digest("hex"),
          ]),
      );
      const folder = path.join(__dirname, "node_modules/.cache/builds");
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, `${this.name}.json`), JSON.stringify({ inputs, options: this.options }, null, 2));
    });
  }
}

/** Writes LICENSES.txt: name, version, licence and its whole text of every package that is bundled. */
class Licences {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
        // A module that was joined with others stands inside the joined one.
        const all = [...compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]);
        const found = all.flatMap(
          ({ resource }) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource ?? "") ?? [],
        );
        const texts = [...new Set(found)].map(licenceOf).sort();
        compilation.emitAsset("LICENSES.txt", new sources.RawSource(texts.join(`\n${"-".repeat(80)}\n\n`)));
      });
    });
  }
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!license) throw new Error(`${name} says nothing of its licence`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text =
    file === undefined ? "(The package carries no text of it.)" : readFileSync(path.join(folder, file), "utf8");
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** The page that is Excel for a browser: for tests and preview, never deployed. */
const desk = (mode, env) => ({
  mode,
  target: ["web", "es2022"],
  devtool: false,
  entry: { desk: "./src/local-excel/desk/index.ts" },
  output: { path: path.resolve(__dirname, "out/desk"), filename: "[name].js", clean: true, publicPath: "" },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ test: /\.ts$/, loader: "esbuild-loader", options: { target: "es2022" } }] },
  performance: { hints: false },
  cache,
  optimization: { minimizer },
  plugins: [
    new HtmlPlugin({ filename: "desk.html", template: "./src/local-excel/desk/desk.html", scriptLoading: "defer" }),
    new BuildRecord("desk", path.resolve(__dirname, "out/desk"), env),
  ],
});

/** Tells the service worker what the build is made of: its files, and a name that changes with any of them. */
class BuildList {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap("BuildList", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "BuildList", stage }, (assets) => {
        const worker = "service-worker.js";
        const digest = createHash("sha256");
        const files = Object.keys(assets)
          .filter((file) => file !== worker && file !== "LICENSES.txt")
          .sort();
        for (const file of files) digest.update(file).update(assets[file].buffer());
        const build = JSON.stringify({ name: `soat-so-${digest.digest("hex").slice(0, 16)}`, files });
        compilation.updateAsset(worker, (source) => new sources.RawSource(`const BUILD=${build};\n${source.source()}`));
      });
    });
  }
}

/** Soát Số as a page of its own, without Excel: static files, and no office.js. */
const browser = (mode, env) => {
  const policy = (...more) =>
    ["default-src 'none'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'", "worker-src 'self'"]
      .concat(more, "base-uri 'none'", "form-action 'none'")
      .join("; ");
  const folder = path.resolve(__dirname, "dist/browser");
  const page = (name, chunk, ...more) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template: `./src/browser/${name}.html`,
      chunks: [chunk],
      scriptLoading: "defer",
      templateParameters: { policy: policy(...more) },
    });
  return {
    mode,
    target: ["web", "es2022"],
    devtool: mode === "development" ? "source-map" : false,
    entry: {
      browser: "./src/browser/shell/index.ts",
      pane: "./src/browser/book/pane-frame.ts",
      "service-worker": { import: "./src/browser/service-worker.ts", runtime: false },
    },
    output: {
      path: folder,
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
      publicPath: "",
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic", charset: "utf8" } },
      ],
    },
    performance: { hints: false },
    cache,
    optimization: { minimizer, splitChunks: { cacheGroups: { default: false, defaultVendors: false } } },
    plugins: [
      page("index", "browser", "style-src 'self'", "font-src 'self'", "manifest-src 'self'", "frame-src 'self'"),
      // The pane's parts bring their styles with them.
      page("pane", "pane", "style-src 'self' 'unsafe-inline'", "font-src 'self' data:"),
      new CopyPlugin({
        patterns: [
          { from: "src/browser/*.css", to: "[name][ext]" },
          { from: "src/browser/app.webmanifest", to: "[name][ext]" },
          { from: "assets/{icon,results,remove}-32.png", to: "assets/[name][ext]" },
          { from: "assets/icon-64.png", to: "assets/[name][ext]" },
          { from: "assets/icons/icon.svg", to: "assets/[name][ext]" },
          { from: "assets/bao-cao-6-thang-2024.xlsx", to: "assets/[name][ext]" },
        ],
      }),
      new Licences(),
      new BuildList(),
      new BuildRecord("browser", folder, env),
    ],
  };
};

/**
 * Builds the add-in into dist/, or with `--env desk` the browser's stand-in for Excel into out/desk, or with
 * `--env browser` Soát Số as a page of its own into dist/browser. `--env office=self` serves office.js from our own origin instead of Microsoft's CDN;
 * `--env origin=https://…` writes that origin into the copied manifest.
 */
module.exports = (env = {}, argv = {}) => {
  if (env.desk) return desk(argv.mode ?? "production", env);
  if (env.browser) return browser(argv.mode ?? "production", env);
  const fromOwnOrigin = env.office === "self";
  const origin = env.origin ?? "https://localhost:3000";
  const officeHosts = fromOwnOrigin ? "" : ` ${OFFICE_CDN}`;
  const policy = [
    "default-src 'none'",
    `script-src 'self'${officeHosts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self'${officeHosts}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

  return {
    mode: argv.mode ?? "production",
    target: ["web", "es2022"],
    devtool: argv.mode === "development" ? "source-map" : false,
    entry: {
      support: { import: "./src/add-in/taskpane/support.ts", runtime: false },
      commands: "./src/add-in/commands/commands.ts",
      taskpane: "./src/add-in/taskpane/index.tsx",
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      // The page of its own is another build's.
      clean: { keep: /^browser[\\/]/ },
      publicPath: "",
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic", charset: "utf8" } },
      ],
    },
    // commands.js stays tiny: the ribbon's functions must be known before anything large is parsed. The work behind the buttons comes once the pane can
    // be read, what only the help or the layout view needs when it is opened; their names change with their content, so that a pane that is still open
    // never gets one from a newer build.
    optimization: {
      minimizer,
      runtimeChunk: "single",
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          pane: { test: /node_modules[\\/](?!big\.js)/, name: "vendor", chunks: isOfPage, enforce: true },
          core: {
            test: /(src[\\/](?!add-in[\\/](?:taskpane|commands))|node_modules[\\/]big\.js)/,
            name: "core",
            chunks: isOfPage,
            enforce: true,
          },
        },
      },
    },
    cache,
    // Bytes of our own scripts; a test fails where the build warns.
    performance: {
      hints: "warning",
      maxAssetSize: 1_700_000,
      maxEntrypointSize: 455_000,
      assetFilter: (name) => name.endsWith(".js") && !name.startsWith("office/"),
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/add-in/taskpane/taskpane.html",
        chunks: ["support", "commands", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        templateParameters: {
          policy,
          version,
          office: fromOwnOrigin ? "office/office.js" : `${OFFICE_CDN}/lib/1/hosted/office.js`,
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/{icon,results,remove}-*.png", to: "assets/[name][ext]" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (xml) => xml.toString().replaceAll("https://localhost:3000", origin),
          },
          ...(fromOwnOrigin
            ? [
                {
                  from: "node_modules/@microsoft/office-js/dist",
                  to: "office",
                  info: { minimized: true },
                  globOptions: { ignore: ["**/*.debug.js", "**/*.d.ts", "**/*.map"] },
                },
              ]
            : []),
        ],
      }),
      new Licences(),
      new BuildRecord("add-in", path.resolve(__dirname, "dist"), env),
    ],
  };
};
