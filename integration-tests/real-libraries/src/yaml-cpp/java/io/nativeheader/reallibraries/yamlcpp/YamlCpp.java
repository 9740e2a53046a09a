package io.nativeheader.reallibraries.yamlcpp;

import io.nativeheader.NativeHeader;

@NativeHeader(
        value = "yaml-cpp/yaml.h",
        language = NativeHeader.Language.CXX,
        library = "yaml-cpp",
        instances = {
            "YAML::Node::as<int>",
            "YAML::Node::as<double>",
            "YAML::Node::as<std::string>",
            "YAML::Node::as<std::vector<int>>",
            "YAML::Node::as<std::string, std::string>",
            "YAML::Node::operator[]<std::string>",
            "YAML::Node::operator[]<int>",
            "YAML::Node::operator=<std::string>",
            "YAML::Node::push_back<int>"
        })
interface YamlCpp extends YamlCppHeader {}
