package io.nativeheader.reallibraries.yamlcpp;

import io.nativeheader.NativeHeader;

@NativeHeader(value = "yaml-cpp/yaml.h", language = NativeHeader.Language.CXX, library = "yaml-cpp")
interface YamlCpp extends YamlCppHeader {}
